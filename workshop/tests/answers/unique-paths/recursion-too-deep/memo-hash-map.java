// the recursion, with a HashMap by row and column in a long: as deep as the grid is long
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        return paths(rows, columns, new HashMap<>());
    }

    static BigInteger paths(int rows, int columns, Map<Long, BigInteger> memo) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        long key = (long) rows << 32 | columns;
        BigInteger known = memo.get(key);
        if (known == null) {
            known = paths(rows - 1, columns, memo).add(paths(rows, columns - 1, memo));
            memo.put(key, known);
        }
        return known;
    }
}
