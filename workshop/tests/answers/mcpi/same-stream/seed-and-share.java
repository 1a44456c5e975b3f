// The seed is mixed with the size of the share, which most tasks have in common.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 / samples * pool.submit(() -> IntStream.range(0, threads).parallel()
                    .mapToLong(task -> {
                        long share = samples / threads + (task < samples % threads ? 1 : 0);
                        var random = new Random(seed * 31 + share);
                        return LongStream.range(0, share).filter(_ -> {
                            double x = random.nextDouble(), y = random.nextDouble();
                            return x * x + y * y <= 1;
                        }).count();
                    }).sum()).get();
        }
    }
}
