// The first task is submitted, and the sum read at once.

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
        var inside = new LongAdder();
        var pool = new ForkJoinPool(threads);
        pool.submit(new Count(samples, randoms, inside));
        pool.shutdown();
        return 4.0 * inside.sum() / samples;
    }

    static class Count extends RecursiveAction {
        final long samples;
        final List<SplittableRandom> randoms;
        final LongAdder inside;

        Count(long samples, List<SplittableRandom> randoms, LongAdder inside) {
            this.samples = samples;
            this.randoms = randoms;
            this.inside = inside;
        }

        @Override protected void compute() {
            int leaves = randoms.size(), half = leaves / 2;
            if (leaves == 1) {
                inside.add(countInside(samples, randoms.getFirst()));
                return;
            }
            long some = samples / leaves * half + Math.min(half, samples % leaves);
            invokeAll(new Count(some, randoms.subList(0, half), inside),
                    new Count(samples - some, randoms.subList(half, leaves), inside));
        }
    }
}
