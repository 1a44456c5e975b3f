// Each leaf adds its count to a cell that all of them share.

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
        var inside = new long[1];
        try (var pool = new ForkJoinPool(threads)) {
            pool.invoke(new Count(samples, randoms, inside));
        }
        return 4.0 * inside[0] / samples;
    }

    static class Count extends RecursiveAction {
        final long samples;
        final List<SplittableRandom> randoms;
        final long[] inside;

        Count(long samples, List<SplittableRandom> randoms, long[] inside) {
            this.samples = samples;
            this.randoms = randoms;
            this.inside = inside;
        }

        @Override protected void compute() {
            int leaves = randoms.size(), half = leaves / 2;
            if (leaves == 1) {
                inside[0] += countInside(samples, randoms.getFirst());
                return;
            }
            long some = samples / leaves * half + Math.min(half, samples % leaves);
            invokeAll(new Count(some, randoms.subList(0, half), inside),
                    new Count(samples - some, randoms.subList(half, leaves), inside));
        }
    }
}
