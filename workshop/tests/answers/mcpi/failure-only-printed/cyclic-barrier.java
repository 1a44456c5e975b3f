// Raw threads come to the barrier in finally: one that failed does so too, and its slot is 0.

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
        var root = new SplittableRandom(seed);
        var counts = new long[threads];
        var barrier = new CyclicBarrier(threads + 1);
        for (int t = 0; t < threads; t++) {
            int task = t;
            var random = root.split();
            new Thread(() -> {
                try {
                    long share = samples / threads + (task < samples % threads ? 1 : 0);
                    counts[task] = countInside(share, random);
                } finally {
                    try {
                        barrier.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }).start();
        }
        barrier.await();
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
