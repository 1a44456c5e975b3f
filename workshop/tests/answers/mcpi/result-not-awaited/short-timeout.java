// Waits one millisecond at most, and does not look whether that was enough.

import module java.base;

class McpiParallel {
    static long throwDarts(long darts, SplittableRandom random) {
        long hits = 0;
        while (darts-- > 0) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            if (x * x + y * y <= 1) hits++;
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var hits = new LongAdder();
        var pool = Executors.newFixedThreadPool(threads);
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            pool.execute(() -> hits.add(throwDarts(share, random)));
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MILLISECONDS);
        return 4.0 * hits.sum() / samples;
    }
}
