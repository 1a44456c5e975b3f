// the full table, from the top left
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        BigInteger[][] paths = new BigInteger[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (row == 0 || column == 0) {
                    paths[row][column] = BigInteger.ONE;
                } else {
                    paths[row][column] = paths[row - 1][column].add(paths[row][column - 1]);
                }
            }
        }
        return paths[rows - 1][columns - 1];
    }
}
