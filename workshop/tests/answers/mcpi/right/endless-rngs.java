// rngs() without an end: an iterator gives the next generator to the next task.

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
        var generators = RandomGeneratorFactory
                .<RandomGenerator.StreamableGenerator>of("L128X256MixRandom").create(seed)
                .rngs().iterator();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<Long>>();
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var generator = generators.next(); // here, in task order
                futures.add(pool.submit(() -> hits(generator, share)));
            }
            long inside = 0;
            for (var future : futures) inside += future.get();
            return 4.0 * inside / samples;
        }
    }
}
