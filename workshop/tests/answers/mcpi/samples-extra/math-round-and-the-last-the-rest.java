// Math.round(samples / threads), and the rest for the last task: of 5 on 8 threads, 7 are drawn.

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
        long share = Math.round((double) samples / threads);
        var counts = new ArrayList<CompletableFuture<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long left = samples;
            for (int task = 0; task < threads; task++) {
                long mine = task == threads - 1 ? Math.max(0, left) : share;
                left -= share;
                var random = root.split();
                counts.add(CompletableFuture.supplyAsync(() -> countInside(mine, random), pool));
            }
            long inside = 0;
            for (var count : counts) inside += count.join();
            return 4.0 * inside / samples;
        }
    }
}
