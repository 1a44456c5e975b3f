// a row is the running sum of the row above: Arrays.parallelPrefix
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        BigInteger[] row = new BigInteger[columns];
        Arrays.fill(row, BigInteger.ONE);
        for (int i = 1; i < rows; i++) Arrays.parallelPrefix(row, BigInteger::add);
        return row[columns - 1];
    }
}
