// each call of the recursion starts with a new, empty memo
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        var memo = new HashMap<String, BigInteger>();
        String key = rows + "x" + columns;
        if (!memo.containsKey(key))
            memo.put(key, uniquePaths(rows - 1, columns).add(uniquePaths(rows, columns - 1)));
        return memo.get(key);
    }
}
