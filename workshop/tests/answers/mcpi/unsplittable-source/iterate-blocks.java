// LongStream.iterate over blocks of ten samples, with limit, parallel, in a pool of its own.

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

    static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        long blocks = (samples + 9) / 10;
        try (var pool = new ForkJoinPool(threads)) {
            long inside = pool.submit(() -> LongStream.iterate(0, block -> block + 1)
                    .limit(blocks)
                    .parallel()
                    .map(block -> {
                        var random = new SplittableRandom(mix(mix(seed) + block));
                        return countInside(Math.min(10, samples - 10 * block), random);
                    }).sum()).get();
            return 4.0 * inside / samples;
        }
    }
}
