// Each task takes one of the rest as long as there is some: rest-- > 0, in the caller's loop.

import module java.base;

class McpiParallel {
    static long throwDarts(long darts, RandomGenerator random) {
        long hits = 0;
        while (darts-- > 0) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            if (x * x + y * y <= 1) hits++;
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        long share = samples / threads;
        long rest = samples % threads;
        Random seeds = new Random(seed);
        List<Future<Long>> results = new ArrayList<>();
        ExecutorService service = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            long darts = rest-- > 0 ? share + 1 : share;
            SplittableRandom random = new SplittableRandom(seeds.nextLong());
            results.add(service.submit(() -> throwDarts(darts, random)));
        }
        long hits = 0;
        for (Future<Long> result : results) hits += result.get();
        service.close();
        return 4.0 * hits / samples;
    }
}
