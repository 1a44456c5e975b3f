// All the work is in the action of forEachOrdered, and those come one after the other.

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

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var randoms = Stream.generate(root::split).limit(threads).toList();
        var counts = new long[threads];
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> IntStream.range(0, threads).parallel().forEachOrdered(task ->
                    counts[task] = countInside(
                            samples / threads + (task < samples % threads ? 1 : 0),
                            randoms.get(task)))).get();
        }
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
