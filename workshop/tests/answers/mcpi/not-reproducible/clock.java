// The generators are seeded by the clock.

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
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var rng = new Random(System.nanoTime() + task);
            tasks.add(() -> hits(rng, share));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
