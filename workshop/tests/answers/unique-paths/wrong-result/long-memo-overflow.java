// a memo of longs
import module java.base;

class UniquePaths {
    static long paths(int rows, int columns, Map<List<Integer>, Long> memo) {
        if (rows == 1 || columns == 1) return 1;
        var key = List.of(rows, columns);
        if (!memo.containsKey(key))
            memo.put(key, paths(rows - 1, columns, memo) + paths(rows, columns - 1, memo));
        return memo.get(key);
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return BigInteger.valueOf(paths(rows, columns, new HashMap<>()));
    }
}
