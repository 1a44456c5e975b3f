// a memo that stays from call to call, by a record: still, its first call is deep
import module java.base;

class UniquePaths {
    record Grid(int rows, int columns) {}

    static final Map<Grid, BigInteger> known = new ConcurrentHashMap<>();

    static BigInteger uniquePaths(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        var grid = new Grid(Math.min(rows, columns), Math.max(rows, columns));
        var paths = known.get(grid);
        if (paths != null) return paths;
        paths = uniquePaths(rows - 1, columns).add(uniquePaths(rows, columns - 1));
        known.put(grid, paths);
        return paths;
    }
}
