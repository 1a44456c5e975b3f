// The loop runs to its upper bound inclusive: one sample more in each task.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var counts = new ArrayList<CompletableFuture<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                counts.add(CompletableFuture.supplyAsync(() -> {
                    long inside = 0;
                    for (long i = 0; i <= share; i++) {
                        double x = random.nextDouble(), y = random.nextDouble();
                        if (x * x + y * y <= 1) inside++;
                    }
                    return inside;
                }, pool));
            }
            long inside = 0;
            for (var count : counts) inside += count.join();
            return 4.0 * inside / samples;
        }
    }
}
