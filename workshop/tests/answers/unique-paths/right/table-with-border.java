// the full table, with a border of zeros, so that no cell is special but the first
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var paths = new BigInteger[rows + 1][columns + 1];
        for (var row : paths) Arrays.fill(row, BigInteger.ZERO);
        paths[0][1] = BigInteger.ONE;
        for (int i = 1; i <= rows; i++)
            for (int j = 1; j <= columns; j++) paths[i][j] = paths[i - 1][j].add(paths[i][j - 1]);
        return paths[rows][columns];
    }
}
