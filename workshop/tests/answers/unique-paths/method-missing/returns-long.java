// the method gives a long
import module java.base;

class UniquePaths {
    static long uniquePaths(int rows, int columns) {
        long[] row = new long[columns];
        Arrays.fill(row, 1);
        for (int i = 1; i < rows; i++)
            for (int j = 1; j < columns; j++) row[j] += row[j - 1];
        return row[columns - 1];
    }
}
