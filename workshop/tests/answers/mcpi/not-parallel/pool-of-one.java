// All the tasks go to an executor with a single thread.

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
        SplittableRandom root = new SplittableRandom(seed);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            tasks.add(() -> hits(random, share));
        }
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            long inside = 0;
            for (Future<Long> count : pool.invokeAll(tasks)) {
                inside += count.get();
            }
            return 4.0 * inside / samples;
        }
    }
}
