// a factory makes a generator for every sample
import module java.base;

class McpiParallel {
    static long mix(long z) {
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        RandomGeneratorFactory<RandomGenerator> factory = RandomGeneratorFactory
                .of("Xoroshiro128PlusPlus");
        try (var pool = new ForkJoinPool(threads)) {
            long inside = pool
                    .submit(() -> LongStream.range(0, samples).parallel().filter(sample -> {
                var random = factory.create(mix(mix(seed) + sample));
                double x = random.nextDouble(), y = random.nextDouble();
                return x * x + y * y <= 1;
            }).count()).get();
            return 4.0 * inside / samples;
        }
    }
}
