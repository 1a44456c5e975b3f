// A ThreadPoolExecutor from 1 to `threads`: it grows when its queue is full, and this one never is.

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
        var pool = new ThreadPoolExecutor(1, threads, 10, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>());
        try {
            var root = new SplittableRandom(seed);
            var counts = new ArrayList<Future<Long>>();
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                counts.add(pool.submit(() -> hits(random, share)));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        } finally {
            pool.shutdown();
        }
    }
}
