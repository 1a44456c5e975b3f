// Down to ten samples: still far too many tasks.

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
            return 4.0 * pool.invoke(new Count(samples, new SplittableRandom(seed))) / samples;
        }
    }

    static class Count extends RecursiveTask<Long> {
        final long samples;
        final SplittableRandom random;

        Count(long samples, SplittableRandom random) {
            this.samples = samples;
            this.random = random;
        }

        @Override protected Long compute() {
            if (samples <= 10) return countInside(samples, random);
            var left = new Count(samples / 2, random.split());
            var right = new Count(samples - samples / 2, random);
            left.fork();
            return right.compute() + left.join();
        }
    }
}
