// An ExecutorCompletionService: the counts are added in the order in which they come.

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
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var service = new ExecutorCompletionService<Long>(pool);
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                service.submit(() -> countInside(share, random));
            }
            long inside = 0;
            for (int done = 0; done < threads; done++) inside += service.take().get();
            return 4.0 * inside / samples;
        } finally {
            pool.shutdownNow();
        }
    }
}
