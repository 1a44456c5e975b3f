// ConcurrentHashMap.compute changes a plain object in place: for one key, one thread at a time.

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
        var root = new SplittableRandom(seed);
        var sums = new ConcurrentHashMap<String, long[]>();
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> {
                    long hits = hits(random, share);
                    sums.compute("inside", (_, sum) -> {
                        if (sum == null) return new long[] {hits};
                        sum[0] += hits;
                        return sum;
                    });
                }));
            }
            for (var future : futures) future.get();
        }
        return 4.0 * sums.get("inside")[0] / samples;
    }
}
