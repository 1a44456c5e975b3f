// java.util.Random seeded by a mixing hash of the seed and the task.

import module java.base;

class McpiParallel {
    static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            Random random = new Random(mix(mix(seed) + task));
            tasks.add(() -> {
                long hits = 0;
                for (long i = 0; i < share; i++) {
                    double x = random.nextDouble() * 2 - 1;
                    double y = random.nextDouble() * 2 - 1;
                    if (Math.sqrt(x * x + y * y) <= 1) hits++;
                }
                return hits;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (Future<Long> f : pool.invokeAll(tasks)) inside += f.get();
            return 4.0 * inside / samples;
        }
    }
}
