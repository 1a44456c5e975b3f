// total = 0, then a parallel stream adds in a synchronized block; a worker of the pool writes both.

import module java.base;

class McpiParallel {
    private static final Object LOCK = new Object();
    private static long total;

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
        List<SplittableRandom> randoms = new ArrayList<>();
        for (int i = 0; i < threads; i++) randoms.add(root.split());
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> {
                total = 0;
                IntStream.range(0, threads).parallel().forEach(task -> {
                    long share = samples / threads + (task < samples % threads ? 1 : 0);
                    long hits = hits(randoms.get(task), share);
                    synchronized (LOCK) {
                        total += hits;
                    }
                });
                return 4.0 * total / samples;
            }).get();
        } finally {
            pool.shutdown();
        }
    }
}
