// an int is too small from 18 x 18 on
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        int[] row = new int[columns];
        Arrays.fill(row, 1);
        for (int i = 1; i < rows; i++)
            for (int j = 1; j < columns; j++) row[j] += row[j - 1];
        return BigInteger.valueOf(row[columns - 1]);
    }
}
