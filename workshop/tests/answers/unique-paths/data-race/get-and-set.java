// factors are multiplied in parallel, each with what the product was when it was read
import module java.base;

class UniquePaths {
    static BigInteger product(int first, int last) {
        var product = new AtomicReference<>(BigInteger.ONE);
        IntStream.rangeClosed(first, last).parallel().forEach(factor ->
                product.set(product.get().multiply(BigInteger.valueOf(factor))));
        return product.get();
    }

    static BigInteger uniquePaths(int rows, int columns) {
        int moves = rows + columns - 2, chosen = Math.min(rows, columns) - 1;
        return product(moves - chosen + 1, moves).divide(product(1, chosen));
    }
}
