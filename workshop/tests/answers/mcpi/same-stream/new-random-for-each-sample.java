// new Random(seed) inside the loop: all the points are the same one.

import module java.base;

class McpiParallel {
    static long countInside(long samples, long seed) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            Random random = new Random(seed);
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            tasks.add(() -> countInside(share, seed));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Long> count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
