// SplittableRandom(seed + task), made in the task: the next seed shares all streams but one.

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
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var counts = new Future[threads];
            for (int t = 0; t < threads; t++) {
                int task = t;
                counts[t] = pool.submit(() -> {
                    long share = samples / threads + (task < samples % threads ? 1 : 0);
                    return countInside(share, new SplittableRandom(seed + task));
                });
            }
            long inside = 0;
            for (var count : counts) inside += (Long) count.get();
            return 4.0 * inside / samples;
        }
    }
}
