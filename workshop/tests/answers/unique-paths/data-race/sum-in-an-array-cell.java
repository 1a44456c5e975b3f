// a parallel forEach adds to an array cell, and nobody guards it
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
        BigInteger[] sum = {BigInteger.ZERO};
        IntStream.rangeClosed(0, Math.min(down, right)).parallel().forEach(k ->
                sum[0] = sum[0].add(choose(down, k).multiply(choose(right, k))));
        return sum[0];
    }
}
