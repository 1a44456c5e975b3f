// Divide and conquer over the list of the tasks, in a ForkJoinPool of `threads`.

import module java.base;

class McpiParallel {
    static class Sum extends RecursiveTask<Long> {
        final List<LongSupplier> parts;

        Sum(List<LongSupplier> parts) { this.parts = parts; }

        @Override protected Long compute() {
            int n = parts.size();
            if (n == 1) return parts.getFirst().getAsLong();
            var left = new Sum(parts.subList(0, n / 2));
            var right = new Sum(parts.subList(n / 2, n));
            right.fork();
            return left.compute() + right.join();
        }
    }

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
        var parts = new ArrayList<LongSupplier>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            parts.add(() -> countInside(share, random));
        }
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.invoke(new Sum(parts)) / samples;
        }
    }
}
