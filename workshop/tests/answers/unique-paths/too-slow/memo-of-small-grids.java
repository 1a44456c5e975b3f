// a memo for grids up to 6 x 6, and the plain recursion above

import module java.base;

class UniquePaths {
    static final BigInteger[][] SMALL = new BigInteger[7][7];

    static BigInteger uniquePaths(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        if (rows > 6 || columns > 6)
            return uniquePaths(rows - 1, columns).add(uniquePaths(rows, columns - 1));
        if (SMALL[rows][columns] == null)
            SMALL[rows][columns] = uniquePaths(rows - 1, columns)
                    .add(uniquePaths(rows, columns - 1));
        return SMALL[rows][columns];
    }
}
