// One array is handed on from stage to stage of CompletableFutures, and each stage adds to it.

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
                counts.add(CompletableFuture.supplyAsync(() -> countInside(share, random), pool));
            }
            var total = CompletableFuture.completedFuture(new long[1]);
            for (var count : counts) {
                total = total.thenCombineAsync(count, (sum, inside) -> {
                    sum[0] += inside;
                    return sum;
                }, pool);
            }
            return 4.0 * total.get()[0] / samples;
        }
    }
}
