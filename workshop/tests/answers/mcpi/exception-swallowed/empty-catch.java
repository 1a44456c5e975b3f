// An empty catch around get().

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
        var futures = new ArrayList<Future<Long>>();
        var pool = Executors.newFixedThreadPool(threads);
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            futures.add(pool.submit(() -> hits(random, share)));
        }
        long inside = 0;
        for (var future : futures) {
            try {
                inside += future.get();
            } catch (Exception e) {
            }
        }
        pool.shutdown();
        return 4.0 * inside / samples;
    }
}
