// A parallel stream of seeds, from seed to seed + threads.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 / samples * pool.submit(() -> LongStream.range(seed, seed + threads)
                    .parallel().map(s -> {
                        long share = samples / threads + (s - seed < samples % threads ? 1 : 0);
                        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(s);
                        long inside = 0;
                        for (long i = 0; i < share; i++) {
                            double x = random.nextDouble(), y = random.nextDouble();
                            if (x * x + y * y <= 1) inside++;
                        }
                        return inside;
                    }).sum()).get();
        }
    }
}
