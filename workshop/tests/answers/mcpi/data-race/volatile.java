// A volatile field, but ++ on it is still a read and a write.

import module java.base;

class McpiParallel {
    static volatile long inside;

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        inside = 0;
        var root = new SplittableRandom(seed);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            tasks.add(() -> {
                for (long i = 0; i < share; i++) {
                    double x = random.nextDouble(), y = random.nextDouble();
                    if (x * x + y * y <= 1) inside++;
                }
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Void> future : pool.invokeAll(tasks)) future.get();
        }
        return 4.0 * inside / samples;
    }
}
