// Ranges of samples down to a threshold; each half gets a generator that is split off.

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
        long threshold = Math.max(1000, samples / (8L * threads));
        try (var pool = new ForkJoinPool(threads)) {
            var all = new Range(0, samples, threshold, new SplittableRandom(seed));
            return 4.0 * pool.invoke(all) / samples;
        }
    }

    static class Range extends RecursiveTask<Long> {
        final long from, to, threshold;
        final SplittableRandom random;

        Range(long from, long to, long threshold, SplittableRandom random) {
            this.from = from;
            this.to = to;
            this.threshold = threshold;
            this.random = random;
        }

        @Override protected Long compute() {
            if (to - from <= threshold) return countInside(to - from, random);
            long middle = from + (to - from) / 2;
            var left = new Range(from, middle, threshold, random.split());
            var right = new Range(middle, to, threshold, random.split());
            left.fork();
            return right.compute() + left.join();
        }
    }
}
