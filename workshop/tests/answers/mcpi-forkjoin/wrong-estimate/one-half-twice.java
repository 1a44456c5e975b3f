// The right half is added to itself: the left one was joined, and forgotten.

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
            return 4.0 * pool.invoke(new Count(samples, randoms)) / samples;
        }
    }

    static class Count extends RecursiveTask<Long> {
        final long samples;
        final List<SplittableRandom> randoms;

        Count(long samples, List<SplittableRandom> randoms) {
            this.samples = samples;
            this.randoms = randoms;
        }

        @Override protected Long compute() {
            int leaves = randoms.size(), half = leaves / 2;
            if (leaves == 1) return countInside(samples, randoms.getFirst());
            long some = samples / leaves * half + Math.min(half, samples % leaves);
            var left = new Count(some, randoms.subList(0, half));
            var right = new Count(samples - some, randoms.subList(half, leaves));
            left.fork();
            long inside = right.compute();
            left.join();
            return inside + inside;
        }
    }
}
