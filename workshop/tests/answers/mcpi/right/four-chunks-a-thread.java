// Four chunks for each thread on a fixed pool, a generator for each chunk.

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
        int chunks = 4 * threads;
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                long size = samples / chunks + (chunk < samples % chunks ? 1 : 0);
                var random = root.split();
                counts.add(pool.submit(() -> countInside(size, random)));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
