// the recursion, with a HashMap by a text such as 3x4: as deep as the grid is long

import module java.base;

class UniquePaths {
    static BigInteger paths(int rows, int columns, Map<String, BigInteger> memo) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        String key = rows + "x" + columns;
        if (memo.containsKey(key)) {
            return memo.get(key);
        }
        BigInteger result = paths(rows - 1, columns, memo).add(paths(rows, columns - 1, memo));
        memo.put(key, result);
        return result;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return paths(rows, columns, new HashMap<>());
    }
}
