// A parallel stream in a ForkJoinPool(1), for "one pool".

import module java.base;

class McpiParallel {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var randoms = root.splits(threads).map(SplittableRandom.class::cast).toList();
        try (var pool = new ForkJoinPool(1)) {
            return 4.0 / samples * pool.submit(() -> IntStream.range(0, threads).parallel()
                    .mapToLong(task -> {
                        long share = samples / threads + (task < samples % threads ? 1 : 0);
                        return countInside(share, randoms.get(task));
                    }).sum()).get();
        }
    }
}
