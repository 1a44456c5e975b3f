// says 0 for a single row or column, "for there is nothing to choose"
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ZERO;
        var row = new BigInteger[columns];
        Arrays.fill(row, BigInteger.ONE);
        for (int i = 1; i < rows; i++)
            for (int j = 1; j < columns; j++) row[j] = row[j].add(row[j - 1]);
        return row[columns - 1];
    }
}
