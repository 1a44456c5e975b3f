// The points are drawn in advance into a list; this loop never reaches its end.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var counts = new ArrayList<Future<Long>>();
        var root = new SplittableRandom(seed);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                counts.add(pool.submit(() -> {
                    var points = new ArrayList<double[]>();
                    while (points.size() != -share) // a wrong sign: meant was share
                        points.add(new double[] {random.nextDouble(), random.nextDouble()});
                    return points.stream().filter(p -> p[0] * p[0] + p[1] * p[1] <= 1).count();
                }));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
