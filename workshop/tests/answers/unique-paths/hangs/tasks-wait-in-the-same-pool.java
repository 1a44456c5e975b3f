// the two branches are tasks of one pool of two threads, and wait for tasks of the same pool
import module java.base;

class UniquePaths {
    static BigInteger paths(int rows, int columns, BigInteger[][] known, ExecutorService pool)
            throws InterruptedException, ExecutionException {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        synchronized (known) {
            if (known[rows][columns] != null) return known[rows][columns];
        }
        var down = pool.submit(() -> paths(rows - 1, columns, known, pool));
        var right = pool.submit(() -> paths(rows, columns - 1, known, pool));
        var sum = down.get().add(right.get());
        synchronized (known) {
            known[rows][columns] = sum;
        }
        return sum;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        try (var pool = Executors.newFixedThreadPool(2)) {
            return paths(rows, columns, new BigInteger[rows + 1][columns + 1], pool);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
