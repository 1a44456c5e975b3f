// A loop forks the right half of what is left, until one leaf is: its own.

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
            return 4.0 * pool.invoke(new Count(samples, randoms)) / samples;
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
            var forked = new ArrayDeque<Count>();
            long samples = this.samples;
            var randoms = this.randoms;
            while (randoms.size() > 1) {
                int leaves = randoms.size(), half = leaves / 2;
                long some = samples / leaves * half + Math.min(half, samples % leaves);
                var right = new Count(samples - some, randoms.subList(half, leaves));
                right.fork();
                forked.push(right);
                samples = some;
                randoms = randoms.subList(0, half);
            }
            long inside = countInside(samples, randoms.getFirst());
            while (!forked.isEmpty()) inside += forked.pop().join();
            return inside;
        }
    }
}
