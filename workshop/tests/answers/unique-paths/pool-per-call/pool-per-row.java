// row after row, each with a new pool of two: its left half, and then its right half
import module java.base;

class UniquePaths {
    static void add(BigInteger[] row, int from, int to) {
        for (int column = from; column < to; column++)
            row[column] = row[column].add(row[column - 1]);
    }

    static BigInteger uniquePaths(int rows, int columns) {
        var row = new BigInteger[columns];
        Arrays.fill(row, BigInteger.ONE);
        for (int r = 1; r < rows; r++) {
            try (var pool = Executors.newFixedThreadPool(2)) {
                var left = pool.submit(() -> add(row, 1, Math.max(1, columns / 2)));
                pool.submit(() -> {
                    left.get();
                    add(row, Math.max(1, columns / 2), columns);
                    return null;
                }).get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return row[columns - 1];
    }
}
