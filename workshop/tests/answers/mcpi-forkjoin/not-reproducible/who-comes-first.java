// Each leaf takes the next generator of a queue: which, depends on who comes first.

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
        var randoms = new ConcurrentLinkedQueue<SplittableRandom>();
        for (int leaf = 0; leaf < threads; leaf++) randoms.add(root.split());
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.invoke(new Count(samples, threads, randoms)) / samples;
        }
    }

    static class Count extends RecursiveTask<Long> {
        final long samples;
        final int leaves;
        final Queue<SplittableRandom> randoms;

        Count(long samples, int leaves, Queue<SplittableRandom> randoms) {
            this.samples = samples;
            this.leaves = leaves;
            this.randoms = randoms;
        }

        @Override protected Long compute() {
            int half = leaves / 2;
            if (leaves == 1) return countInside(samples, randoms.poll());
            long some = samples / leaves * half + Math.min(half, samples % leaves);
            var left = new Count(some, half, randoms);
            var right = new Count(samples - some, leaves - half, randoms);
            left.fork();
            return right.compute() + left.join();
        }
    }
}
