// Task t takes the samples t, t + threads, t + 2 * threads and so on.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int first = t;
                var random = root.split();
                counts.add(pool.submit(() -> {
                    long inside = 0;
                    for (long sample = first; sample < samples; sample += threads) {
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
