// Each share is rounded up, in every task.

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
        long share = (samples + threads - 1) / threads;
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            var rng = root.split();
            tasks.add(() -> hits(rng, share));
        }
        try (var pool = new ForkJoinPool(threads)) {
            long inside = 0;
            for (var f : pool.invokeAll(tasks)) inside += f.get();
            return 4.0 * inside / samples;
        }
    }
}
