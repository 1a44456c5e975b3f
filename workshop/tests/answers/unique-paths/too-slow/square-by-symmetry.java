// a square grid is twice its upper half: half of the work, and still far too much

import module java.base;

class UniquePaths {
    static BigInteger recursion(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        if (rows == columns) return recursion(rows - 1, columns).shiftLeft(1);
        return recursion(rows - 1, columns).add(recursion(rows, columns - 1));
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return recursion(rows, columns);
    }
}
