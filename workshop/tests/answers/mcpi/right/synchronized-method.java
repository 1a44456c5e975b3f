// Runnables that add once, through a synchronized static method.

import module java.base;

class McpiParallel {
    private static long inside;

    private static synchronized void add(long count) { inside += count; }
    private static synchronized void clear() { inside = 0; }
    private static synchronized long inside() { return inside; }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        clear();
        var root = new SplittableRandom(seed);
        List<Future<?>> futures = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                SplittableRandom random = root.split();
                Runnable runnable = () -> {
                    long count = 0;
                    for (long i = 0; i < share; i++) {
                        double x = random.nextDouble() - 0.5, y = random.nextDouble() - 0.5;
                        if (x * x + y * y <= 0.25) count++;
                    }
                    add(count);
                };
                futures.add(pool.submit(runnable));
            }
            for (Future<?> future : futures) future.get();
        } finally {
            pool.close();
        }
        return 4.0 * inside() / samples;
    }
}
