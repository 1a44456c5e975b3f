// the closed form step by step: multiply first, then it can be divided without a rest
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var paths = BigInteger.ONE;
        for (int i = 1; i < rows; i++) {
            paths = paths.multiply(BigInteger.valueOf(columns - 1 + i));
            paths = paths.divide(BigInteger.valueOf(i));
        }
        return paths;
    }
}
