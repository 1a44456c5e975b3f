// CompletableFuture: halves on a fork/join pool, combined without a join in a task.

import module java.base;

class McpiForkjoin {
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
        var randoms = IntStream.range(0, threads).mapToObj(_ -> root.split()).toList();
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * count(samples, randoms, pool).join() / samples;
        }
    }

    static CompletableFuture<Long> count(long samples, List<SplittableRandom> randoms,
            Executor pool) {
        int leaves = randoms.size(), half = leaves / 2;
        if (leaves == 1)
            return CompletableFuture.supplyAsync(
                    () -> countInside(samples, randoms.getFirst()), pool);
        long some = samples / leaves * half + Math.min(half, samples % leaves);
        return count(some, randoms.subList(0, half), pool).thenCombine(
                count(samples - some, randoms.subList(half, leaves), pool), Long::sum);
    }
}
