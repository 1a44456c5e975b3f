// Nobody counts the latch down.

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
        var latch = new CountDownLatch(threads);
        var counts = new long[threads];
        for (int t = 0; t < threads; t++) {
            int task = t;
            var random = root.split();
            new Thread(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                counts[task] = hits(random, share);
            }).start();
        }
        latch.await();
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
