// The plain mean of the tasks' estimates, although their shares differ (none: not counted).

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
        var estimates = new ArrayList<Future<Double>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = task < threads - 1
                        ? samples / threads : samples - samples / threads * (threads - 1);
                var random = root.split();
                if (share > 0)
                    estimates.add(pool.submit(() -> 4.0 * hits(random, share) / share));
            }
            double sum = 0;
            for (var estimate : estimates) sum += estimate.get();
            return sum / estimates.size();
        }
    }
}
