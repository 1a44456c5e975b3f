// RecursiveTask: the left half is forked and joined before the right half begins.

import module java.base;

class McpiParallel {
    static class Half extends RecursiveTask<Long> {
        final long samples;
        final int parts;
        final SplittableRandom random;

        Half(long samples, int parts, SplittableRandom random) {
            this.samples = samples;
            this.parts = parts;
            this.random = random;
        }

        @Override protected Long compute() {
            if (parts > 1) {
                long half = samples * (parts / 2) / parts;
                var left = new Half(half, parts / 2, random.split());
                var right = new Half(samples - half, parts - parts / 2, random.split());
                return left.fork().join() + right.fork().join();
            }
            long inside = 0;
            for (long i = 0; i < samples; i++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            var all = new Half(samples, threads, new SplittableRandom(seed));
            return 4.0 * pool.invoke(all) / samples;
        }
    }
}
