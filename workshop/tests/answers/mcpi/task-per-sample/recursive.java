// Divide and conquer down to a single sample, with a generator for each.

import module java.base;

class McpiParallel {
    static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    static class Samples extends RecursiveTask<Long> {
        final long from, to, seed;

        Samples(long from, long to, long seed) {
            this.from = from;
            this.to = to;
            this.seed = seed;
        }

        protected Long compute() {
            if (to - from == 1) {
                var random = new SplittableRandom(mix(mix(seed) + from));
                double x = random.nextDouble(), y = random.nextDouble();
                return x * x + y * y <= 1 ? 1L : 0L;
            }
            long middle = (from + to) / 2;
            var right = new Samples(middle, to, seed);
            right.fork();
            return new Samples(from, middle, seed).compute() + right.join();
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.invoke(new Samples(0, samples, seed)) / samples;
        }
    }
}
