// the row is kept from the last call if it is long enough: the next answers are too large
import module java.base;

class UniquePaths {
    static BigInteger[] row = {};

    static BigInteger uniquePaths(int rows, int columns) {
        if (row.length < columns) {
            row = new BigInteger[columns];
            Arrays.fill(row, BigInteger.ONE);
        }
        for (int i = 1; i < rows; i++)
            for (int j = 1; j < columns; j++) row[j] = row[j].add(row[j - 1]);
        return row[columns - 1];
    }
}
