// two products on a pool that is never closed
import module java.base;

class UniquePaths {
    static BigInteger product(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    static BigInteger uniquePaths(int rows, int columns) {
        var pool = Executors.newFixedThreadPool(2);
        var above = pool.submit(() -> product(rows, rows + columns - 2));
        var below = pool.submit(() -> product(1, columns - 1));
        try {
            return above.get().divide(below.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
