// nextDouble(origin, bound) for x and nextDouble(bound) for y: the upper half of a large circle.

import module java.base;

class McpiParallel {
    static final double RADIUS = 10;

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                counts.add(pool.submit(() -> {
                    long inside = 0;
                    for (long i = 0; i < share; i++) {
                        double x = random.nextDouble(-RADIUS, RADIUS);
                        double y = random.nextDouble(RADIUS);
                        if (x * x + y * y <= RADIUS * RADIUS) inside++;
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
