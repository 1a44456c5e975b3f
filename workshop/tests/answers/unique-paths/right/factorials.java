// the closed form, straight from the book: (m + n)! / m! / n!
import module java.base;

class UniquePaths {
    static BigInteger factorial(int n) {
        var product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) product = product.multiply(BigInteger.valueOf(i));
        return product;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return factorial(rows + columns - 2).divide(factorial(rows - 1))
                .divide(factorial(columns - 1));
    }
}
