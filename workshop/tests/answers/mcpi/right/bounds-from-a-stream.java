// One array of threads + 1 bounds, each samples * i / threads, and tasks between neighbours.

import module java.base;

class McpiParallel {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        long[] bounds = LongStream.rangeClosed(0, threads)
                .map(i -> samples * i / threads).toArray();
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long share = bounds[i + 1] - bounds[i];
            var random = root.split();
            tasks.add(() -> countInside(share, random));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.resultNow();
            return 4.0 * inside / samples;
        }
    }
}
