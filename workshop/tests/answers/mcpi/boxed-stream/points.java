// An object for every point, in a stream of points.

import module java.base;

class McpiParallel {
    record Point(double x, double y) {
        boolean inside() { return x * x + y * y <= 1; }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                counts.add(pool.submit(() -> Stream
                        .generate(() -> new Point(random.nextDouble(), random.nextDouble()))
                        .limit(share).filter(Point::inside).count()));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
