// a pool in a static field, which nobody closes
import module java.base;

class UniquePaths {
    static final ExecutorService pool = Executors.newFixedThreadPool(2);

    static BigInteger product(int first, int last) {
        var product = BigInteger.ONE;
        for (int i = first; i <= last; i++) product = product.multiply(BigInteger.valueOf(i));
        return product;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        var below = CompletableFuture.supplyAsync(() -> product(1, columns - 1), pool);
        return CompletableFuture.supplyAsync(() -> product(rows, rows + columns - 2), pool)
                .thenCombine(below, BigInteger::divide).join();
    }
}
