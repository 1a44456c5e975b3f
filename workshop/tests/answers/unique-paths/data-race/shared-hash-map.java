// two threads share a memo that is a plain HashMap
import module java.base;

class UniquePaths {
    static BigInteger paths(int rows, int columns, Map<Long, BigInteger> memo) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        long key = rows * 1_000_000L + columns;
        var known = memo.get(key);
        if (known == null) {
            known = paths(rows - 1, columns, memo).add(paths(rows, columns - 1, memo));
            memo.put(key, known);
        }
        return known;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        var memo = new HashMap<Long, BigInteger>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var down = pool.submit(() -> paths(rows - 1, columns, memo));
            var right = pool.submit(() -> paths(rows, columns - 1, memo));
            return down.get().add(right.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
