// Each share is drawn in two stages; the second, on whatever thread, goes on with the generator.

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
        SplittableRandom root = new SplittableRandom(seed);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<CompletableFuture<Long>> counts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long n = samples / threads + (i < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            counts.add(CompletableFuture
                    .supplyAsync(() -> hits(random, n / 3), pool)
                    .thenApplyAsync(hits -> hits + hits(random, n - n / 3), pool));
        }
        long total = 0;
        for (CompletableFuture<Long> count : counts) {
            total += count.join();
        }
        pool.shutdown();
        return 4.0 * total / samples;
    }
}
