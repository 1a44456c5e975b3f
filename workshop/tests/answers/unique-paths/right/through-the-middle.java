// each path crosses one anti-diagonal: a sum of squares, or of products (Vandermonde), in parallel
import module java.base;

class UniquePaths {
    static BigInteger choose(int n, int k) {
        if (k > n) return BigInteger.ZERO;
        var paths = BigInteger.ONE;
        for (int i = 1; i <= k; i++)
            paths = paths.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        return paths;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        int down = rows - 1, right = columns - 1;
        return IntStream.rangeClosed(0, Math.min(down, right)).parallel()
                .mapToObj(k -> choose(down, k).multiply(choose(right, k)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
