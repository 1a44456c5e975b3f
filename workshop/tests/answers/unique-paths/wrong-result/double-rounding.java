// multiplies and divides doubles: beyond 2^53 the last digits are lost
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        double paths = 1;
        for (int i = 1; i < rows; i++) paths = paths * (columns - 1 + i) / i;
        return new BigDecimal(Math.rint(paths)).toBigInteger();
    }
}
