// the recursion, its two branches side by side: twice as fast is not enough
import module java.base;

class UniquePaths {
    static BigInteger recursion(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        return recursion(rows - 1, columns).add(recursion(rows, columns - 1));
    }

    static BigInteger uniquePaths(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        return Stream.of(new int[] {rows - 1, columns}, new int[] {rows, columns - 1}).parallel()
                .map(grid -> recursion(grid[0], grid[1]))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
