// invokeAll of Callables; shutdown and awaitTermination in finally.

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
        long rest = samples;
        for (int i = threads; i > 0; i--) {
            final long n = rest / i; // what is left, by the tasks that are left
            final SplittableRandom rng = root.split();
            tasks.add(() -> hits(rng, n));
            rest -= n;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long total = 0;
            for (Future<Long> future : executor.invokeAll(tasks)) {
                total += future.get();
            }
            return 4.0 * total / samples;
        } finally {
            executor.shutdown();
            executor.awaitTermination(1, TimeUnit.HOURS);
        }
    }
}
