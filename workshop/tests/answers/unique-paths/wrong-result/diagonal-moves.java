// counts diagonal moves as well
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var paths = new BigInteger[rows][columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                paths[i][j] = i == 0 || j == 0 ? BigInteger.ONE
                        : paths[i - 1][j].add(paths[i][j - 1]).add(paths[i - 1][j - 1]);
        return paths[rows - 1][columns - 1];
    }
}
