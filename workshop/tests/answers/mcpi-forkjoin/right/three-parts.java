// Cut in three, of which two are forked; a pool that is shut down, in a finally.

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
        var pool = new ForkJoinPool(threads);
        try {
            return 4.0 * pool.invoke(new Count(samples, randoms)) / samples;
        } finally {
            pool.shutdown();
        }
    }

    static class Count extends RecursiveTask<Long> {
        final long samples;
        final List<SplittableRandom> randoms;

        Count(long samples, List<SplittableRandom> randoms) {
            this.samples = samples;
            this.randoms = randoms;
        }

        @Override protected Long compute() {
            int leaves = randoms.size();
            if (leaves == 1) return countInside(samples, randoms.getFirst());
            var parts = new ArrayList<Count>();
            long rest = samples;
            for (int from = 0; from < leaves;) {
                int to = Math.min(leaves, from + (leaves + 2) / 3);
                long share = to == leaves ? rest : samples / leaves * (to - from);
                parts.add(new Count(share, randoms.subList(from, to)));
                rest -= share;
                from = to;
            }
            for (var part : parts.subList(1, parts.size())) part.fork();
            long inside = parts.getFirst().compute();
            for (var part : parts.subList(1, parts.size())) inside += part.join();
            return inside;
        }
    }
}
