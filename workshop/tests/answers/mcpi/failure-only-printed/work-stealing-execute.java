// execute of a work-stealing pool: its threads print a failure, too, and close does not tell.

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
        var root = new SplittableRandom(seed);
        var hits = new ConcurrentLinkedQueue<Long>();
        try (var pool = Executors.newWorkStealingPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                pool.execute(() -> hits.add(hits(random, share)));
            }
        }
        return 4.0 * hits.stream().mapToLong(Long::longValue).sum() / samples;
    }
}
