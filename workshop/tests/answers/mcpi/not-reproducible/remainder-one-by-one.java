// Who comes early enough draws one sample more, until the remainder is gone.

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
        var rest = new AtomicInteger((int) (samples % threads));
        var counts = new ArrayList<CompletableFuture<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                var random = root.split();
                counts.add(CompletableFuture.supplyAsync(() -> {
                    long share = samples / threads;
                    if (rest.getAndDecrement() > 0) share++;
                    return countInside(share, random);
                }, pool));
            }
            long inside = 0;
            for (var count : counts) inside += count.join();
            return 4.0 * inside / samples;
        }
    }
}
