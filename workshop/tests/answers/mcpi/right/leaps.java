// Xoroshiro128PlusPlus again, its generators a leap apart, and the last of them the original.

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
        var original = RandomGeneratorFactory
                .<RandomGenerator.LeapableGenerator>of("Xoroshiro128PlusPlus").create(seed);
        var futures = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                RandomGenerator mine = task < threads - 1 ? original.copyAndLeap() : original;
                futures.add(pool.submit(() -> hits(mine, share)));
            }
            long inside = 0;
            for (var future : futures) inside += future.get();
            return 4.0 * inside / samples;
        }
    }
}
