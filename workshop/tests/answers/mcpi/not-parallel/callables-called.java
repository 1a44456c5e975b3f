// A list of Callables and a pool that is never given them: the caller calls each one itself.

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
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long inside = 0;
        for (Callable<Long> task : tasks) {
            inside += task.call();
        }
        pool.shutdown();
        return 4.0 * inside / samples;
    }
}
