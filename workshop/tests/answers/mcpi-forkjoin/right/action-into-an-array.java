// RecursiveAction: each leaf has a cell of its own for its count.

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
        var randoms = new SplittableRandom[threads];
        for (int leaf = 0; leaf < threads; leaf++) randoms[leaf] = root.split();
        var inside = new long[threads];
        try (var pool = new ForkJoinPool(threads)) {
            pool.invoke(new Fill(samples, randoms, inside, 0, threads));
        }
        return 4.0 * LongStream.of(inside).sum() / samples;
    }

    static class Fill extends RecursiveAction {
        final long samples;
        final SplittableRandom[] randoms;
        final long[] inside;
        final int from, to;

        Fill(long samples, SplittableRandom[] randoms, long[] inside, int from, int to) {
            this.samples = samples;
            this.randoms = randoms;
            this.inside = inside;
            this.from = from;
            this.to = to;
        }

        @Override protected void compute() {
            if (to - from == 1) {
                long begin = samples * from / inside.length, end = samples * to / inside.length;
                inside[from] = countInside(end - begin, randoms[from]);
            } else {
                int middle = (from + to) / 2;
                invokeAll(new Fill(samples, randoms, inside, from, middle),
                        new Fill(samples, randoms, inside, middle, to));
            }
        }
    }
}
