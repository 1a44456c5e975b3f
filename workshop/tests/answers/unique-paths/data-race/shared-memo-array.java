// two threads fill one array of what is known, without a lock
import module java.base;

class UniquePaths {
    static BigInteger memo(int rows, int columns, BigInteger[][] known) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        if (known[rows][columns] == null)
            known[rows][columns] = memo(rows - 1, columns, known)
                    .add(memo(rows, columns - 1, known));
        return known[rows][columns];
    }

    static BigInteger uniquePaths(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        var known = new BigInteger[rows + 1][columns + 1];
        var down = CompletableFuture.supplyAsync(() -> memo(rows - 1, columns, known));
        var right = CompletableFuture.supplyAsync(() -> memo(rows, columns - 1, known));
        return down.join().add(right.join());
    }
}
