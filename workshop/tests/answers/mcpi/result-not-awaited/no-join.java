// The raw threads are started, but never joined.

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
        var counts = new AtomicLongArray(threads);
        for (int t = 0; t < threads; t++) {
            int task = t;
            var random = root.split();
            new Thread(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                counts.set(task, hits(random, share));
            }).start();
        }
        long inside = 0;
        for (int t = 0; t < threads; t++) {
            inside += counts.get(t);
        }
        return 4.0 * inside / samples;
    }
}
