// CopyOnWriteArrayList.addIfAbsent is an add that a learner took for the safe one.

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
        CopyOnWriteArrayList<Long> counts = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            long n = samples / threads + (i < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            all.add(CompletableFuture.runAsync(() -> counts.addIfAbsent(hits(random, n)), pool));
        }
        CompletableFuture.allOf(all.toArray(new CompletableFuture[0])).join();
        pool.shutdown();
        long inside = 0;
        for (long count : counts) inside += count;
        return 4.0 * inside / samples;
    }
}
