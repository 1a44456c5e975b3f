// The caller writes total = 0 without a lock, before any task exists, and adds its own share too.

import module java.base;

class McpiParallel {
    static final Object lock = new Object();
    static long total;

    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static void add(long inside) {
        synchronized (lock) {
            total += inside;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        total = 0;
        var root = new SplittableRandom(seed);
        var futures = new ArrayList<Future<?>>();
        var mine = root.split();
        try (var pool = Executors.newFixedThreadPool(Math.max(1, threads - 1))) {
            for (int task = 1; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> add(countInside(share, random))));
            }
            add(countInside(samples / threads + (samples % threads > 0 ? 1 : 0), mine));
            for (var future : futures) future.get();
        }
        return 4.0 * total / samples;
    }
}
