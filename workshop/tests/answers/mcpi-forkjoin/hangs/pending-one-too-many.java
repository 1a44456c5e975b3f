// CountedCompleter that waits for one completion more than there are.

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
            return 4.0 * pool.invoke(new Count(null, samples, randoms)) / samples;
        }
    }

    static class Count extends CountedCompleter<Long> {
        final long samples;
        final List<SplittableRandom> randoms;
        Count left, right;
        long inside;

        Count(Count parent, long samples, List<SplittableRandom> randoms) {
            super(parent);
            this.samples = samples;
            this.randoms = randoms;
        }

        @Override public void compute() {
            int leaves = randoms.size(), half = leaves / 2;
            if (leaves == 1) {
                inside = countInside(samples, randoms.getFirst());
            } else {
                long some = samples / leaves * half + Math.min(half, samples % leaves);
                left = new Count(this, some, randoms.subList(0, half));
                right = new Count(this, samples - some, randoms.subList(half, leaves));
                setPendingCount(2);
                left.fork();
                right.compute();
                return;
            }
            tryComplete();
        }

        @Override public void onCompletion(CountedCompleter<?> caller) {
            if (left != null) inside = left.inside + right.inside;
        }

        @Override public Long getRawResult() {
            return inside;
        }
    }
}
