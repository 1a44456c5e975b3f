// a long is too small from 35 x 35 on
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        long[][] paths = new long[rows][columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                paths[i][j] = i == 0 || j == 0 ? 1 : paths[i - 1][j] + paths[i][j - 1];
        return BigInteger.valueOf(paths[rows - 1][columns - 1]);
    }
}
