// seed * threads + task: each seed has its own block of whole numbers for the tasks.

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
        List<Future<Long>> futures = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            Random random = new Random(seed * threads + task);
            futures.add(pool.submit(() -> hits(random, share)));
        }
        pool.shutdown();
        long inside = 0;
        for (Future<Long> future : futures) inside += future.get();
        return 4.0 * inside / samples;
    }
}
