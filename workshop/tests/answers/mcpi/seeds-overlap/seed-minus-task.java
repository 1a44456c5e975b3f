// seed - task, which is the same for the seed before.

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
        var counts = new ArrayList<CompletableFuture<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = new SplittableRandom(seed - task);
                counts.add(CompletableFuture.supplyAsync(() -> countInside(share, random), pool));
            }
            return 4.0 * counts.stream().mapToLong(CompletableFuture::join).sum() / samples;
        }
    }
}
