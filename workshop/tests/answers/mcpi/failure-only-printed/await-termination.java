// execute, shutdown, awaitTermination: it tells that all have ended, but not how.

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
        SplittableRandom root = new SplittableRandom(seed);
        long[] counts = new long[threads];
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            int task = i;
            SplittableRandom random = root.split();
            pool.execute(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                counts[task] = countInside(share, random);
            });
        }
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.DAYS)) throw new TimeoutException();
        return 4.0 * Arrays.stream(counts).sum() / samples;
    }
}
