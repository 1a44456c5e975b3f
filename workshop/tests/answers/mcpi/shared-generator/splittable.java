// One SplittableRandom for all the threads: it is not thread-safe.

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
        var random = new SplittableRandom(seed);
        var counts = new long[threads];
        var workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int task = t;
            workers[t] = new Thread(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                counts[task] = countInside(share, random);
            });
            workers[t].start();
        }
        for (var worker : workers) worker.join();
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
