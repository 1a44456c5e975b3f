// by Kummer and Legendre: how often is each prime in the binomial coefficient?
import module java.base;

class UniquePaths {
    static int exponent(int factorial, int prime) {
        int exponent = 0;
        for (int n = factorial / prime; n > 0; n /= prime) exponent += n;
        return exponent;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        int moves = rows + columns - 2;
        var composite = new BitSet();
        var paths = BigInteger.ONE;
        for (int prime = 2; prime <= moves; prime++) {
            if (composite.get(prime)) continue;
            for (long n = (long) prime * prime; n <= moves; n += prime) composite.set((int) n);
            int times = exponent(moves, prime) - exponent(rows - 1, prime)
                    - exponent(columns - 1, prime);
            paths = paths.multiply(BigInteger.valueOf(prime).pow(times));
        }
        return paths;
    }
}
