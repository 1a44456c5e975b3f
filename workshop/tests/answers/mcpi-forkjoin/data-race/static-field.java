// Each leaf adds to a static field; the tasks are joined, but what they add meets.

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

    static long inside;

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var randoms = IntStream.range(0, threads).mapToObj(_ -> root.split()).toList();
        inside = 0;
        try (var pool = new ForkJoinPool(threads)) {
            pool.invoke(new Count(samples, randoms));
        }
        return 4.0 * inside / samples;
    }

    static class Count extends RecursiveAction {
        final long samples;
        final List<SplittableRandom> randoms;

        Count(long samples, List<SplittableRandom> randoms) {
            this.samples = samples;
            this.randoms = randoms;
        }

        @Override protected void compute() {
            int leaves = randoms.size(), half = leaves / 2;
            if (leaves == 1) {
                inside += countInside(samples, randoms.getFirst());
                return;
            }
            long some = samples / leaves * half + Math.min(half, samples % leaves);
            var left = new Count(some, randoms.subList(0, half));
            left.fork();
            new Count(samples - some, randoms.subList(half, leaves)).compute();
            left.join();
        }
    }
}
