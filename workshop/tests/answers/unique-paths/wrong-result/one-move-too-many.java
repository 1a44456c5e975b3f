// one row, gone through once too often
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var row = new BigInteger[columns];
        Arrays.fill(row, BigInteger.ONE);
        for (int i = 1; i <= rows; i++)
            for (int j = 1; j < columns; j++) row[j] = row[j].add(row[j - 1]);
        return row[columns - 1];
    }
}
