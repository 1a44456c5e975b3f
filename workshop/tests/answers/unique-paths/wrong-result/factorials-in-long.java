// 21! does not fit in a long
import module java.base;

class UniquePaths {
    static long factorial(int n) {
        long product = 1;
        for (int i = 2; i <= n; i++) product *= i;
        return product;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        var all = BigInteger.valueOf(factorial(rows + columns - 2));
        return all.divide(BigInteger.valueOf(factorial(rows - 1)).max(BigInteger.ONE))
                .divide(BigInteger.valueOf(factorial(columns - 1)).max(BigInteger.ONE));
    }
}
