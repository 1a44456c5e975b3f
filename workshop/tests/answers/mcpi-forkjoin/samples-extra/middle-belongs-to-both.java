// Ranges that include their last sample: the middle one is in both halves.

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
            var all = new Range(1, samples, threshold, new SplittableRandom(seed));
            return 4.0 * pool.invoke(all) / samples;
        }
    }

    static class Range extends RecursiveTask<Long> {
        final long first, last, threshold;
        final SplittableRandom random;

        Range(long first, long last, long threshold, SplittableRandom random) {
            this.first = first;
            this.last = last;
            this.threshold = threshold;
            this.random = random;
        }

        @Override protected Long compute() {
            if (last - first + 1 <= threshold) return countInside(last - first + 1, random);
            long middle = (first + last) / 2;
            var left = new Range(first, middle, threshold, random.split());
            var right = new Range(middle, last, threshold, random.split());
            left.fork();
            return right.compute() + left.join();
        }
    }
}
