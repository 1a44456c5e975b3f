// Each task estimates pi; the estimates are averaged with their shares as weights.

import module java.base;

class McpiParallel {
    static double estimate(long share, SplittableRandom random) {
        long inside = 0;
        for (long i = 0; i < share; i++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return 4.0 * inside / share;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var estimates = new ArrayList<Future<Double>>();
        long[] shares = new long[threads];
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                shares[task] = share;
                var random = root.split();
                estimates.add(pool.submit(() -> share == 0 ? 0 : estimate(share, random)));
            }
            double pi = 0;
            for (int task = 0; task < threads; task++)
                pi += estimates.get(task).get() * shares[task] / samples;
            return pi;
        }
    }
}
