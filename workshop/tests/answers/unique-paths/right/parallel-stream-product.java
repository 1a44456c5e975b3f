// the closed form, each product by a parallel stream
import module java.base;

class UniquePaths {
    static BigInteger product(int first, int last) {
        return IntStream.rangeClosed(first, last).parallel().mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return product(rows, rows + columns - 2).divide(product(1, columns - 1));
    }
}
