// the closed form as a recursion, one factor a call: as deep as there are columns

import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        if (columns == 1) return BigInteger.ONE;
        return uniquePaths(rows, columns - 1)
                .multiply(BigInteger.valueOf(rows + columns - 2))
                .divide(BigInteger.valueOf(columns - 1));
    }
}
