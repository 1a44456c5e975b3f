// The right half begins behind the middle, where the left half has ended before it.

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
        long threshold = samples / threads + 1;
        try (var pool = new ForkJoinPool(threads)) {
            var all = new Range(0, samples, threshold, new SplittableRandom(seed));
            return 4.0 * pool.invoke(all) / samples;
        }
    }

    static class Range extends RecursiveTask<Long> {
        final long first, end, threshold;
        final SplittableRandom random;

        Range(long first, long end, long threshold, SplittableRandom random) {
            this.first = first;
            this.end = end;
            this.threshold = threshold;
            this.random = random;
        }

        @Override protected Long compute() {
            if (end - first <= threshold) return countInside(end - first, random);
            long middle = (first + end) / 2;
            var left = new Range(first, middle, threshold, random.split());
            var right = new Range(middle + 1, end, threshold, random.split());
            left.fork();
            return right.compute() + left.join();
        }
    }
}
