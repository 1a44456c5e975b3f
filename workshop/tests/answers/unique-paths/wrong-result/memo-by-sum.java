// the memo remembers by the number of moves only
import module java.base;

class UniquePaths {
    static BigInteger paths(int rows, int columns, BigInteger[] known) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        int moves = rows + columns - 2;
        if (known[moves] == null)
            known[moves] = paths(rows - 1, columns, known).add(paths(rows, columns - 1, known));
        return known[moves];
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return paths(rows, columns, new BigInteger[rows + columns]);
    }
}
