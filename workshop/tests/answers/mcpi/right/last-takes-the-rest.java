// samples / threads for all, and samples % threads more for the last task.

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
        RandomGenerator.SplittableGenerator root = new SplittableRandom(seed);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Future<Long>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long n = samples / threads;
            if (i == threads - 1) {
                n += samples % threads;
            }
            long share = n;
            RandomGenerator rng = root.split();
            parts.add(executor.submit(() -> hits(rng, share)));
        }
        executor.shutdown();
        long total = 0;
        for (Future<Long> part : parts) {
            total += part.get();
        }
        return 4.0 * total / samples;
    }
}
