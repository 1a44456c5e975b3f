// A line left from trying things out sets the seed.

import module java.base;

class McpiParallel {
    static long hits(RandomGenerator rng, long n) {
        long hits = 0;
        for (long i = 0; i < n; i++) {
            double x = rng.nextDouble();
            double y = rng.nextDouble();
            if (x * x + y * y <= 1.0) {
                hits++;
            }
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        seed = 12345L;
        Random seeds = new Random(seed);
        var counts = new ArrayList<CompletableFuture<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = new Random(seeds.nextLong());
                counts.add(CompletableFuture.supplyAsync(() -> hits(random, share), pool));
            }
            return 4.0 * counts.stream().mapToLong(CompletableFuture::join).sum() / samples;
        }
    }
}
