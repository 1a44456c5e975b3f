// the recursion with long in place of BigInteger, which is faster while the numbers are small

import module java.base;

class UniquePaths {
    static long recursion(int rows, int columns) {
        return rows == 1 || columns == 1 ? 1
                : Math.addExact(recursion(rows - 1, columns), recursion(rows, columns - 1));
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return BigInteger.valueOf(recursion(rows, columns));
    }
}
