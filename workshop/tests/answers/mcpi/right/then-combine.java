// CompletableFutures combined two by two, on a fixed pool.

import module java.base;

class McpiParallel {
    static long hits(RandomGenerator rng, long n) {
        long hits = 0;
        for (long i = 0; i < n; i++) {
            double x = rng.nextDouble();
            double y = rng.nextDouble();
            if (x * x + y * y <= 1.0) {
                hits++;
            }
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var root = new SplittableRandom(seed);
            var total = CompletableFuture.completedFuture(0L);
            for (int t = 0; t < threads; t++) {
                long n = samples * (t + 1) / threads - samples * t / threads;
                var rng = root.split();
                var part = CompletableFuture.supplyAsync(() -> hits(rng, n), pool);
                total = total.thenCombine(part, Long::sum);
            }
            return 4.0 * total.get() / samples;
        } finally {
            pool.shutdown();
        }
    }
}
