// A pool for each number of threads is kept in a static map; its threads are no daemons.

import module java.base;

class McpiParallel {
    static final Map<Integer, ExecutorService> POOLS = new ConcurrentHashMap<>();

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
        var pool = POOLS.computeIfAbsent(threads, Executors::newFixedThreadPool);
        var root = new SplittableRandom(seed);
        var counts = new ArrayList<CompletableFuture<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            counts.add(CompletableFuture.supplyAsync(() -> hits(random, share), pool));
        }
        return 4.0 * counts.stream().mapToLong(CompletableFuture::join).sum() / samples;
    }
}
