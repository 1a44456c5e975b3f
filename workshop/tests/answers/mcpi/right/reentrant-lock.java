// Each task adds its count to a captured cell once, under a ReentrantLock.

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
        var lock = new ReentrantLock();
        var total = new long[1];
        var root = new SplittableRandom(seed);
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> {
                    long mine = hits(random, share);
                    lock.lock();
                    try {
                        total[0] += mine;
                    } finally {
                        lock.unlock();
                    }
                }));
            }
            for (var future : futures) future.get();
        }
        return 4.0 * total[0] / samples;
    }
}
