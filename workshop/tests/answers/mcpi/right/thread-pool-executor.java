// A ThreadPoolExecutor made by hand, with a bounded queue.

import module java.base;

class McpiParallel {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(threads));
        try {
            pool.prestartAllCoreThreads();
            var root = new SplittableRandom(seed);
            var counts = new ArrayDeque<Future<Long>>();
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                counts.add(pool.submit(() -> countInside(share, random)));
            }
            long inside = 0;
            while (!counts.isEmpty()) inside += counts.remove().get();
            return 4.0 * inside / samples;
        } finally {
            pool.shutdown();
        }
    }
}
