// Each leaf splits its generator off itself: from one root, at the same time.

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
        var random = new SplittableRandom(seed);
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.invoke(new Count(samples, threads, random)) / samples;
        }
    }

    static class Count extends RecursiveTask<Long> {
        final long samples;
        final int leaves;
        final SplittableRandom random;

        Count(long samples, int leaves, SplittableRandom random) {
            this.samples = samples;
            this.leaves = leaves;
            this.random = random;
        }

        @Override protected Long compute() {
            int half = leaves / 2;
            if (leaves == 1) return countInside(samples, random.split());
            long some = samples / leaves * half + Math.min(half, samples % leaves);
            var left = new Count(some, half, random);
            var right = new Count(samples - some, leaves - half, random);
            left.fork();
            return right.compute() + left.join();
        }
    }
}
