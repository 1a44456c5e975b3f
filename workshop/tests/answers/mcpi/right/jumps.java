// Xoshiro256PlusPlus generators, each a jump further on.

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
        var factory = RandomGeneratorFactory
                .<RandomGenerator.JumpableGenerator>of("Xoshiro256PlusPlus");
        var randoms = factory.create(seed).jumps(threads).toList();
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = randoms.get(task);
            tasks.add(() -> hits(random, share));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
