// an AtomicInteger counts who is done, and the caller reads it without a pause

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
        var done = new AtomicInteger();
        var futures = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> {
                    try {
                        return hits(random, share);
                    } finally {
                        done.incrementAndGet();
                    }
                }));
            }
            while (done.get() < threads) Thread.onSpinWait();
            long inside = 0;
            for (var future : futures) inside += future.get();
            return 4.0 * inside / samples;
        }
    }
}
