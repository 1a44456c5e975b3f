// A virtual thread for each of `threads` tasks.

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
        var futures = new ArrayList<Future<Long>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(executor.submit(() -> countInside(share, random)));
            }
        }
        long inside = 0;
        for (var future : futures) inside += future.get();
        return 4.0 * inside / samples;
    }
}
