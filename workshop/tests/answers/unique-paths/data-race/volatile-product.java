// two threads multiply into one volatile field: read, multiply and write are three steps
import module java.base;

class UniquePaths {
    static volatile BigInteger product;

    static void multiply(int first, int last) {
        for (int i = first; i <= last; i++) product = product.multiply(BigInteger.valueOf(i));
    }

    static BigInteger uniquePaths(int rows, int columns) {
        product = BigInteger.ONE;
        int middle = rows + columns / 2;
        var divisor = BigInteger.ONE;
        for (int i = 2; i < columns; i++) divisor = divisor.multiply(BigInteger.valueOf(i));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var half = pool.submit(() -> multiply(rows, middle - 1));
            var other = pool.submit(() -> multiply(middle, rows + columns - 2));
            half.get();
            other.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return product.divide(divisor);
    }
}
