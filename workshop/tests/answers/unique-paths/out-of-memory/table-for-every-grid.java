// a table that is large enough for every grid, and so for none
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var paths = new BigInteger[100_001][100_001];
        for (int i = 1; i <= rows; i++)
            for (int j = 1; j <= columns; j++)
                paths[i][j] = i == 1 || j == 1 ? BigInteger.ONE
                        : paths[i - 1][j].add(paths[i][j - 1]);
        return paths[rows][columns];
    }
}
