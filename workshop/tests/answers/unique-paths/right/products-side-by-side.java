// the closed form, its three factorials side by side on virtual threads
import module java.base;

class UniquePaths {
    static BigInteger factorial(int n) {
        return IntStream.rangeClosed(2, n).mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    static BigInteger uniquePaths(int rows, int columns) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = executor.submit(() -> factorial(rows + columns - 2));
            var down = executor.submit(() -> factorial(rows - 1));
            var right = executor.submit(() -> factorial(columns - 1));
            return all.get().divide(down.get().multiply(right.get()));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
