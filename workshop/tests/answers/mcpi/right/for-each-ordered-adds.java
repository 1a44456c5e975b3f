// The counting is parallel; forEachOrdered adds to a captured cell, in order, without a lock.

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
        var root = new SplittableRandom(seed);
        var randoms = Stream.generate(root::split).limit(threads).toList();
        long[] total = new long[1];
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> IntStream.range(0, threads).parallel()
                    .mapToLong(task -> {
                        long from = samples * task / threads, to = samples * (task + 1) / threads;
                        return hits(randoms.get(task), to - from);
                    })
                    .forEachOrdered(hits -> total[0] += hits)).get();
        }
        return 4.0 * total[0] / samples;
    }
}
