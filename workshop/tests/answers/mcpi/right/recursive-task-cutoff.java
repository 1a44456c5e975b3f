// Divide and conquer over the samples, down to a cutoff; a generator for each range.

import module java.base;

class McpiParallel {
    static class Range extends RecursiveTask<Long> {
        final long from, to, cutoff, seed;

        Range(long from, long to, long cutoff, long seed) {
            this.from = from;
            this.to = to;
            this.cutoff = cutoff;
            this.seed = seed;
        }

        protected Long compute() {
            if (to - from > cutoff) {
                long middle = from + (to - from) / 2;
                var left = new Range(from, middle, cutoff, seed);
                var right = new Range(middle, to, cutoff, seed);
                invokeAll(left, right);
                return left.join() + right.join();
            }
            var random = new SplittableRandom(Objects.hash(seed, from, to));
            long inside = 0;
            for (long sample = from; sample < to; sample++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            long cutoff = Math.max(1, samples / (4L * threads));
            return 4.0 * pool.submit(new Range(0, samples, cutoff, seed)).get() / samples;
        }
    }
}
