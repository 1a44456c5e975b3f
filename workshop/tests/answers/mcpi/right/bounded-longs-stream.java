// longs(n, 0, bound): two whole numbers below 10^9 are a point.

import module java.base;

class McpiParallel {
    static final long SIDE = 1_000_000_000;

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int i = threads; i > 0; i--) {
            long share = samples * i / threads - samples * (i - 1) / threads;
            var random = root.split();
            tasks.add(() -> {
                var numbers = random.longs(2 * share, 0, SIDE).iterator();
                long inside = 0;
                while (numbers.hasNext()) {
                    long x = numbers.nextLong(), y = numbers.nextLong();
                    if (x * x + y * y < SIDE * SIDE) inside++;
                }
                return inside;
            });
        }
        try (var pool = new ForkJoinPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
