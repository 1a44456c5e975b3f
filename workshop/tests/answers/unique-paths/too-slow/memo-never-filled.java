// looks into the memo, but never puts anything there
import module java.base;

class UniquePaths {
    static BigInteger memo(int rows, int columns, BigInteger[][] known) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        if (known[rows][columns] != null) return known[rows][columns];
        return memo(rows - 1, columns, known).add(memo(rows, columns - 1, known));
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return memo(rows, columns, new BigInteger[rows + 1][columns + 1]);
    }
}
