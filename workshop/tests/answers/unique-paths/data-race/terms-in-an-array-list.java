// parallel threads add the terms of a sum to a plain ArrayList
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
        var terms = new ArrayList<BigInteger>();
        IntStream.rangeClosed(0, Math.min(down, right)).parallel()
                .forEach(k -> terms.add(choose(down, k).multiply(choose(right, k))));
        return terms.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
