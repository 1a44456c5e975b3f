// New raw threads for every small round of 20,000 samples.

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
        long inside = 0;
        for (long left = samples; left > 0; left -= 20_000) {
            long size = Math.min(left, 20_000);
            var counts = new long[threads];
            var workers = new Thread[threads];
            for (int t = 0; t < threads; t++) {
                int task = t;
                long share = size / threads + (task < size % threads ? 1 : 0);
                var random = root.split();
                workers[t] = new Thread(() -> counts[task] = hits(random, share));
                workers[t].start();
            }
            for (var worker : workers) worker.join();
            for (long count : counts) inside += count;
        }
        return 4.0 * inside / samples;
    }
}
