// The latch is counted down in finally, also by a thread that fails, whose count is then missing.

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
        var counts = new ConcurrentLinkedQueue<Long>();
        var done = new CountDownLatch(threads);
        var root = new SplittableRandom(seed);
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            new Thread(() -> {
                try {
                    counts.add(hits(random, share));
                } finally {
                    done.countDown();
                }
            }).start();
        }
        done.await();
        long inside = 0;
        for (long count : counts) inside += count;
        return 4.0 * inside / samples;
    }
}
