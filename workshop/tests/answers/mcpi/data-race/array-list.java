// All the tasks add their counts to one ArrayList.

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
        List<Long> counts = new ArrayList<>();
        var root = new SplittableRandom(seed);
        List<Future<?>> futures = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> counts.add(hits(random, share))));
            }
            for (var future : futures) future.get();
        }
        long inside = 0;
        for (Long count : counts) inside += count;
        return 4.0 * inside / samples;
    }
}
