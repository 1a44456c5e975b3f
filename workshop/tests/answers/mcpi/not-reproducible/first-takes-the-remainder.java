// The remainder is for the task that asks for it first.

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
        AtomicLong remainder = new AtomicLong(samples % threads);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            SplittableRandom random = root.split();
            tasks.add(() -> hits(random, samples / threads + remainder.getAndSet(0)));
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
