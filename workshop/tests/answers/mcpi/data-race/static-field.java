// hits++ on a static field, by all the tasks.

import module java.base;

class McpiParallel {
    static long hits;

    static void countInside(long samples, SplittableRandom random) {
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) hits++;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        hits = 0;
        var root = new SplittableRandom(seed);
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> countInside(share, random)));
            }
            for (var future : futures) future.get();
        }
        return 4.0 * hits / samples;
    }
}
