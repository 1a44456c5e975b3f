// splits(n, source): the generators of the tasks take their states from another generator.

import module java.base;

class McpiParallel {
    static long throwDarts(long darts, RandomGenerator random) {
        long hits = 0;
        while (darts-- > 0) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            if (x * x + y * y <= 1) hits++;
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var factory = RandomGeneratorFactory
                .<RandomGenerator.SplittableGenerator>of("L64X256MixRandom");
        var source = factory.create(seed);
        var randoms = factory.create(~seed).splits(threads, source).toList();
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 / samples * pool.submit(() -> IntStream.range(0, threads).parallel()
                    .mapToLong(task -> throwDarts(samples / threads
                            + (task < samples % threads ? 1 : 0), randoms.get(task)))
                    .sum()).get();
        }
    }
}
