// The samples are drawn in 20 rounds, with a new pool for each of them.

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
        long inside = 0;
        for (int round = 0; round < 20; round++) {
            long size = samples / 20 + (round < samples % 20 ? 1 : 0);
            try (var pool = Executors.newFixedThreadPool(threads)) {
                var counts = new ArrayList<Future<Long>>();
                for (int task = 0; task < threads; task++) {
                    long share = size / threads + (task < size % threads ? 1 : 0);
                    var random = root.split();
                    counts.add(pool.submit(() -> countInside(share, random)));
                }
                for (var count : counts) inside += count.get();
            }
        }
        return 4.0 * inside / samples;
    }
}
