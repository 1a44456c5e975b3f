// A parallel IntStream over the tasks, started in a ForkJoinPool of `threads`.

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
        var randoms = root.splits(threads).toList(); // in task order
        try (var pool = new ForkJoinPool(threads)) {
            long inside = pool.submit(() -> IntStream.range(0, threads).parallel()
                    .mapToLong(task -> {
                        long share = samples / threads + (task < samples % threads ? 1 : 0);
                        return countInside(share, (SplittableRandom) randoms.get(task));
                    }).sum()).get();
            return 4.0 * inside / samples;
        }
    }
}
