// longs(n): x is the upper half of each, y the lower one, so a point takes one draw and not two.

import module java.base;

class McpiParallel {
    static long inside(RandomGenerator random, long samples) {
        return random.longs(samples).filter(bits -> {
            double x = (bits >>> 32) * 0x1p-32;
            double y = (bits & 0xffff_ffffL) * 0x1p-32;
            return x * x + y * y <= 1;
        }).count();
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var counts = new ArrayList<Future<Long>>();
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                counts.add(pool.submit(() -> inside(random, share)));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
