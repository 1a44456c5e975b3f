// Each raw thread is started and joined before the next one is made.

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
        long[] counts = new long[threads];
        for (int t = 0; t < threads; t++) {
            int task = t;
            var random = root.split();
            Thread thread = new Thread(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                counts[task] = countInside(share, random);
            });
            thread.start();
            thread.join();
        }
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
