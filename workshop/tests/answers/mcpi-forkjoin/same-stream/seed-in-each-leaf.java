// Each leaf makes its generator from the same seed.

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
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.invoke(new Count(samples, threads, seed)) / samples;
        }
    }

    static class Count extends RecursiveTask<Long> {
        final long samples, seed;
        final int leaves;

        Count(long samples, int leaves, long seed) {
            this.samples = samples;
            this.leaves = leaves;
            this.seed = seed;
        }

        @Override protected Long compute() {
            int half = leaves / 2;
            if (leaves == 1) return countInside(samples, new SplittableRandom(seed));
            long some = samples / leaves * half + Math.min(half, samples % leaves);
            var left = new Count(some, half, seed);
            var right = new Count(samples - some, leaves - half, seed);
            left.fork();
            return right.compute() + left.join();
        }
    }
}
