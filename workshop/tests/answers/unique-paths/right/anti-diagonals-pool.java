// diagonal by diagonal, in two halves, on a pool of two threads
import module java.base;

class UniquePaths {
    static void fill(BigInteger[][] paths, int diagonal, int from, int to) {
        for (int row = from; row < to; row++) {
            int column = diagonal - row;
            paths[row][column] = row == 0 || column == 0 ? BigInteger.ONE
                    : paths[row - 1][column].add(paths[row][column - 1]);
        }
    }

    static BigInteger uniquePaths(int rows, int columns) {
        var paths = new BigInteger[rows][columns];
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int d = 0; d <= rows + columns - 2; d++) {
                int diagonal = d, from = Math.max(0, d - columns + 1), to = Math.min(d + 1, rows);
                int middle = (from + to) / 2;
                var half = pool.submit(() -> fill(paths, diagonal, from, middle));
                var other = pool.submit(() -> fill(paths, diagonal, middle, to));
                half.get();
                other.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return paths[rows - 1][columns - 1];
    }
}
