// a long is no BigInteger
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        long paths = 1;
        for (int i = 1; i < rows; i++) paths = paths * (columns - 1 + i) / i;
        return paths;
    }
}
