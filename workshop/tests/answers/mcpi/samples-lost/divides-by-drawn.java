// The remainder is dropped, and the sum is divided by what was drawn (none: by 1).

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
        long each = samples / threads;
        var counts = new long[threads];
        var workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int me = t;
            var rng = root.split();
            workers[t] = new Thread(() -> counts[me] = hits(rng, each));
            workers[t].start();
        }
        for (var worker : workers) worker.join();
        return 4.0 * Arrays.stream(counts).sum() / Math.max(1, each * threads);
    }
}
