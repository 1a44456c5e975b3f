// computeIfAbsent may not be called again by its own function: HashMap throws an exception
import module java.base;

class UniquePaths {
    static BigInteger paths(int rows, int columns, Map<List<Integer>, BigInteger> memo) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        return memo.computeIfAbsent(List.of(rows, columns), _ ->
                paths(rows - 1, columns, memo).add(paths(rows, columns - 1, memo)));
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return paths(rows, columns, new HashMap<>());
    }
}
