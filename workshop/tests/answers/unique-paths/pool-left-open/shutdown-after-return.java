// the shutdown is only reached when something goes wrong
import module java.base;

class UniquePaths {
    static BigInteger factorial(int n) {
        var product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) product = product.multiply(BigInteger.valueOf(i));
        return product;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        var pool = Executors.newCachedThreadPool();
        try {
            var all = pool.submit(() -> factorial(rows + columns - 2));
            var down = pool.submit(() -> factorial(rows - 1));
            var right = pool.submit(() -> factorial(columns - 1));
            return all.get().divide(down.get()).divide(right.get());
        } catch (InterruptedException | ExecutionException e) {
            pool.shutdown();
            throw new IllegalStateException(e);
        }
    }
}
