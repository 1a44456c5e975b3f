// A new SplittableRandom for every sample, seeded by a hash of its index.

import module java.base;

class McpiParallel {
    static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long from = samples * task / threads, to = samples * (task + 1) / threads;
                counts.add(pool.submit(() -> {
                    long inside = 0;
                    for (long i = from; i < to; i++) {
                        var random = new SplittableRandom(mix(mix(seed) + i));
                        double x = random.nextDouble(), y = random.nextDouble();
                        if (x * x + y * y <= 1) inside++;
                    }
                    return inside;
                }));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
