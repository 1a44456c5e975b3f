// mapToObj makes an array of two doubles for every sample, in a parallel stream over the tasks.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var randoms = IntStream.range(0, threads).mapToObj(_ -> root.split()).toList();
        try (var pool = new ForkJoinPool(threads)) {
            var tasks = IntStream.range(0, threads).parallel();
            long inside = pool.submit(() -> tasks.mapToLong(task -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = randoms.get(task);
                return LongStream.range(0, share)
                        .mapToObj(_ -> new double[] {random.nextDouble(), random.nextDouble()})
                        .filter(point -> point[0] * point[0] + point[1] * point[1] <= 1)
                        .count();
            }).sum()).get();
            return 4.0 * inside / samples;
        }
    }
}
