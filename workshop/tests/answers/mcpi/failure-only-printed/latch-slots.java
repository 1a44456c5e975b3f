// execute and a latch that is counted down in finally: the slot of a task that fails stays 0.

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
        long[] counts = new long[threads];
        CountDownLatch latch = new CountDownLatch(threads);
        SplittableRandom root = new SplittableRandom(seed);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            final int task = i;
            final SplittableRandom random = root.split();
            pool.execute(() -> {
                try {
                    long share = samples / threads + (task < samples % threads ? 1 : 0);
                    counts[task] = countInside(share, random);
                } finally {
                    latch.countDown();
                }
            });
        }
        latch.await();
        pool.shutdown();
        long inside = 0;
        for (long count : counts) {
            inside += count;
        }
        return 4.0 * inside / samples;
    }
}
