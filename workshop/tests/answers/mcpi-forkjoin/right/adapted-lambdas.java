// A recursive method instead of a class: a lambda that is adapted to a task is forked.

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
            return 4.0 * pool.submit(() -> count(samples, randoms)).get() / samples;
        }
    }

    static long count(long samples, List<SplittableRandom> randoms) {
        int leaves = randoms.size(), half = leaves / 2;
        if (leaves == 1) return countInside(samples, randoms.getFirst());
        long some = samples / leaves * half + Math.min(half, samples % leaves);
        var left = ForkJoinTask.adapt(() -> count(some, randoms.subList(0, half))).fork();
        return count(samples - some, randoms.subList(half, leaves)) + left.join();
    }
}
