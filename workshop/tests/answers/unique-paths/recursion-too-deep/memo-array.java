// the recursion, with an array of what is known: as deep as the grid is long
import module java.base;

class UniquePaths {
    static BigInteger memo(int rows, int columns, BigInteger[][] known) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        if (known[rows][columns] == null)
            known[rows][columns] = memo(rows - 1, columns, known)
                    .add(memo(rows, columns - 1, known));
        return known[rows][columns];
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return memo(rows, columns, new BigInteger[rows + 1][columns + 1]);
    }
}
