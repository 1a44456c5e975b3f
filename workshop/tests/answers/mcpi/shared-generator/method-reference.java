// one generator for all, behind a DoubleSupplier
import module java.base;

class McpiParallel {
    static long count(long samples, DoubleSupplier coordinate) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = coordinate.getAsDouble(), y = coordinate.getAsDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        DoubleSupplier coordinate = new SplittableRandom(seed)::nextDouble;
        try (var pool = new ForkJoinPool(threads)) {
            long inside = pool.submit(() -> IntStream.range(0, threads).parallel()
                    .mapToLong(task -> count(samples / threads + (task < samples % threads ? 1 : 0),
                            coordinate)).sum()).get();
            return 4.0 * inside / samples;
        }
    }
}
