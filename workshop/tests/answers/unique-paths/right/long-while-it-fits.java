// long while it fits; addExact says when it does not, and BigInteger takes over
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        try {
            long[] row = new long[columns];
            Arrays.fill(row, 1);
            for (int i = 1; i < rows; i++)
                for (int j = 1; j < columns; j++) row[j] = Math.addExact(row[j], row[j - 1]);
            return BigInteger.valueOf(row[columns - 1]);
        } catch (ArithmeticException e) {
            BigInteger[] row = new BigInteger[columns];
            Arrays.fill(row, BigInteger.ONE);
            for (int i = 1; i < rows; i++)
                for (int j = 1; j < columns; j++) row[j] = row[j].add(row[j - 1]);
            return row[columns - 1];
        }
    }
}
