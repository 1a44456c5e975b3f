// diagonal by diagonal: no cell of a diagonal needs another of it, so a parallel stream may do it
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var paths = new BigInteger[rows][columns];
        for (int d = 0; d <= rows + columns - 2; d++) {
            int diagonal = d; // row + column
            IntStream.rangeClosed(Math.max(0, d - columns + 1), Math.min(d, rows - 1)).parallel()
                    .forEach(row -> {
                        int column = diagonal - row;
                        paths[row][column] = row == 0 || column == 0 ? BigInteger.ONE
                                : paths[row - 1][column].add(paths[row][column - 1]);
                    });
        }
        return paths[rows - 1][columns - 1];
    }
}
