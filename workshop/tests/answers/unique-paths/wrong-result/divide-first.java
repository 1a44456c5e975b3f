// divides before it multiplies: the rest is lost
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var paths = BigInteger.ONE;
        for (int i = 1; i < rows; i++)
            paths = paths.divide(BigInteger.valueOf(i))
                    .multiply(BigInteger.valueOf(columns - 1 + i));
        return paths;
    }
}
