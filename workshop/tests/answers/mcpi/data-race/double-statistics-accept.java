// All the tasks hand what they have counted to one DoubleSummaryStatistics, by accept.

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
        DoubleSummaryStatistics sum = new DoubleSummaryStatistics();
        List<Future<?>> futures = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            long n = samples / threads + (i < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            futures.add(pool.submit(() -> sum.accept(hits(random, n))));
        }
        for (Future<?> future : futures) future.get();
        pool.shutdown();
        return 4.0 * sum.getSum() / samples;
    }
}
