// exceptionally(_ -> 0L): the failure of a task counts as no point inside.

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
            var counts = new ArrayList<CompletableFuture<Long>>();
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                counts.add(CompletableFuture.supplyAsync(() -> countInside(share, random), pool)
                        .exceptionally(_ -> 0L));
            }
            long inside = 0;
            for (var count : counts) inside += count.join();
            return 4.0 * inside / samples;
        }
    }
}
