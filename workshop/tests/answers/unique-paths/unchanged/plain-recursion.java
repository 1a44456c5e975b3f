// the exercise as it was given: the plain recursion
import module java.base;

class UniquePaths {
    static BigInteger recursion(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        return recursion(rows - 1, columns).add(recursion(rows, columns - 1));
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return recursion(rows, columns);
    }
}
