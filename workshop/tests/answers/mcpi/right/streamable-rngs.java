// StreamableGenerator.rngs(n): as many generators as tasks, whichever way the algorithm has.

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
        RandomGenerator.StreamableGenerator source = RandomGeneratorFactory
                .<RandomGenerator.StreamableGenerator>of("Xoshiro256PlusPlus").create(seed);
        List<RandomGenerator> generators = source.rngs(threads).toList();
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            RandomGenerator generator = generators.get(task);
            tasks.add(() -> hits(generator, share));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long total = 0;
            for (Future<Long> future : pool.invokeAll(tasks)) total += future.get();
            return 4.0 * total / samples;
        }
    }
}
