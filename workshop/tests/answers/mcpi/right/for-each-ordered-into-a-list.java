// forEachOrdered into a plain ArrayList: one action happens before the next, as it is documented.

import module java.base;

class McpiParallel {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    record Share(long samples, SplittableRandom random) {
        long inside() {
            return countInside(samples, random);
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var shares = IntStream.range(0, threads).mapToObj(task -> new Share(
                samples / threads + (task < samples % threads ? 1 : 0), root.split())).toList();
        var counts = new ArrayList<Long>();
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> shares.parallelStream().map(Share::inside)
                    .forEachOrdered(counts::add)).get();
        }
        return 4.0 * counts.stream().mapToLong(Long::longValue).sum() / samples;
    }
}
