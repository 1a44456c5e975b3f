// A fixed pool of platform threads in place of the fork/join pool, and no close.

import module java.base;

class McpiForkjoin {
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
        var pool = Executors.newFixedThreadPool(threads);
        var counts = new ArrayList<Future<Long>>();
        for (int leaf = 0; leaf < threads; leaf++) {
            long share = samples / threads + (leaf < samples % threads ? 1 : 0);
            var random = root.split();
            counts.add(pool.submit(() -> countInside(share, random)));
        }
        long inside = 0;
        for (var count : counts) inside += count.get();
        return 4.0 * inside / samples;
    }
}
