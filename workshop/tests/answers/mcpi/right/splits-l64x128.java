// L64X128MixRandom, splits(threads) before any task runs.

import module java.base;

class McpiParallel {
    static long hits(RandomGenerator rng, long n) {
        long hits = 0;
        for (long i = 0; i < n; i++) {
            double x = rng.nextDouble();
            double y = rng.nextDouble();
            if (x * x + y * y <= 1.0) {
                hits++;
            }
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = RandomGeneratorFactory
                .<RandomGenerator.SplittableGenerator>of("L64X128MixRandom").create(seed);
        var randoms = root.splits(threads).iterator();
        long each = samples / threads, rest = samples % threads;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = IntStream.range(0, threads).mapToObj(task -> {
                var random = randoms.next();
                return pool.submit(() -> hits(random, each + (task < rest ? 1 : 0)));
            }).toList(); // submits them all
            long inside = 0;
            for (var future : futures) inside += future.get();
            return 4.0 * inside / samples;
        }
    }
}
