// execute, and close waits for all; a task that fails adds nothing, and its trace is printed.

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
        var inside = new LongAdder();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                pool.execute(() -> inside.add(countInside(share, random)));
            }
        }
        return 4.0 * inside.sum() / samples;
    }
}
