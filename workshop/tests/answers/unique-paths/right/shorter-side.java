// one row, turned so that it is the shorter side
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        if (columns > rows) return uniquePaths(columns, rows);
        BigInteger[] row = new BigInteger[columns];
        Arrays.fill(row, BigInteger.ONE);
        while (--rows > 0)
            for (int j = 1; j < columns; j++) row[j] = row[j].add(row[j - 1]);
        return row[columns - 1];
    }
}
