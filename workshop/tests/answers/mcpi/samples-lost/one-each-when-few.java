// If there are less than two samples a thread, each task draws one: 5 on 4 loses one, 10 on 8 two.

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
        for (int i = 0; i < threads; i++) {
            long share;
            if (samples / threads < 2) {
                share = i < samples ? 1 : 0;
            } else {
                share = samples / threads + (i < samples % threads ? 1 : 0);
            }
            RandomGenerator random = root.split();
            tasks.add(() -> hits(random, share));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long inside = 0;
            for (Future<Long> future : pool.invokeAll(tasks)) inside += future.get();
            return 4.0 * inside / samples;
        } finally {
            pool.shutdown();
        }
    }
}
