// A lazy stream of futures: each is joined before the next one is made.

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
            long inside = IntStream.range(0, threads)
                    .mapToObj(task -> {
                        long share = samples / threads + (task < samples % threads ? 1 : 0);
                        var random = root.split();
                        return CompletableFuture.supplyAsync(
                                () -> countInside(share, random), pool);
                    })
                    .mapToLong(CompletableFuture::join)
                    .sum();
            return 4.0 * inside / samples;
        }
    }
}
