// Not cut in halves: the first task forks all the leaves, and joins the last one first.

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
            return 4.0 * pool.invoke(new All(samples, threads, seed)) / samples;
        }
    }

    static class Leaf extends RecursiveTask<Long> {
        final long samples;
        final SplittableRandom random;

        Leaf(long samples, SplittableRandom random) {
            this.samples = samples;
            this.random = random;
        }

        @Override protected Long compute() {
            return countInside(samples, random);
        }
    }

    static class All extends RecursiveTask<Long> {
        final long samples, seed;
        final int leaves;

        All(long samples, int leaves, long seed) {
            this.samples = samples;
            this.leaves = leaves;
            this.seed = seed;
        }

        @Override protected Long compute() {
            var root = new SplittableRandom(seed);
            var forked = new ArrayList<ForkJoinTask<Long>>();
            for (int leaf = 0; leaf < leaves; leaf++) {
                long share = samples / leaves + (leaf < samples % leaves ? 1 : 0);
                forked.add(new Leaf(share, root.split()).fork());
            }
            long inside = 0;
            for (var leaf : forked.reversed()) inside += leaf.join();
            return inside;
        }
    }
}
