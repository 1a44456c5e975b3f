// Each task adds its count to a captured array cell, once, without a lock.

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
        long[] inside = {0};
        var root = new SplittableRandom(seed);
        var workers = new ArrayList<Thread>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            workers.add(Thread.ofPlatform().start(() -> inside[0] += countInside(share, random)));
        }
        for (var worker : workers) worker.join();
        return 4.0 * inside[0] / samples;
    }
}
