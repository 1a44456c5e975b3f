// diagonal by diagonal, whose cells do not need each other, with a new pool for each
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var before = new BigInteger[] {BigInteger.ONE};
        for (int d = 1; d <= rows + columns - 2; d++) {
            int first = Math.max(0, d - columns + 1), last = Math.min(d, rows - 1),
                    firstBefore = Math.max(0, d - columns);
            var above = before;
            var tasks = new ArrayList<Callable<BigInteger>>();
            for (int r = first; r <= last; r++) {
                int up = r - 1 - firstBefore, left = r - firstBefore;
                tasks.add(() -> (up < 0 ? BigInteger.ZERO : above[up])
                        .add(left >= above.length ? BigInteger.ZERO : above[left]));
            }
            try (var pool = Executors.newFixedThreadPool(2)) {
                before = pool.invokeAll(tasks).stream().map(Future::resultNow)
                        .toArray(BigInteger[]::new);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return before[0];
    }
}
