// there are rows - 1 moves down and columns - 1 to the right, not rows and columns
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var paths = BigInteger.ONE;
        for (int i = 1; i <= rows; i++)
            paths = paths.multiply(BigInteger.valueOf(columns + i)).divide(BigInteger.valueOf(i));
        return paths;
    }
}
