// thenApplyAsync: each task begins when the one before it has ended, and adds to its result.

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
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var sum = CompletableFuture.completedFuture(0L);
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                sum = sum.thenApplyAsync(before -> before + countInside(share, random), pool);
            }
            return 4.0 * sum.get() / samples;
        }
    }
}
