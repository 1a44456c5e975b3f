// thenAcceptBoth and thenRun: a plain field of an object is added to by one stage after the other.

import module java.base;

class McpiParallel {
    private long total;

    private void add(long hits) {
        total += hits;
    }

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
        McpiParallel sum = new McpiParallel();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        SplittableRandom root = new SplittableRandom(seed);
        CompletableFuture<Void> added = CompletableFuture.completedFuture(null);
        for (int i = 0; i < threads; i++) {
            long n = samples / threads + (i < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            var part = CompletableFuture.supplyAsync(() -> hits(random, n), pool);
            added = added.thenAcceptBoth(part, (nothing, hits) -> sum.add(hits));
        }
        double[] pi = new double[1];
        added.thenRun(() -> pi[0] = 4.0 * sum.total / samples).join();
        pool.shutdown();
        return pi[0];
    }
}
