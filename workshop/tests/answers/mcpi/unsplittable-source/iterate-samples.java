// Stream.iterate over the samples, parallel, in a pool of its own; a generator by index.

import module java.base;

class McpiParallel {
    static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    static boolean inside(long seed, long sample) {
        var random = new SplittableRandom(mix(mix(seed) + sample));
        double x = random.nextDouble(), y = random.nextDouble();
        return x * x + y * y <= 1;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            long inside = pool.submit(() -> Stream.iterate(0L, i -> i < samples, i -> i + 1)
                    .parallel()
                    .filter(sample -> inside(seed, sample))
                    .count()).get();
            return 4.0 * inside / samples;
        }
    }
}
