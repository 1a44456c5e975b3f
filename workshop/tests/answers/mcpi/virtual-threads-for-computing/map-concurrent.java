// A stream with the gatherer mapConcurrent, at most `threads` at once.

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

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        record Part(long share, SplittableRandom random) {}
        long inside = IntStream.range(0, threads)
                .mapToObj(task -> new Part(
                        samples / threads + (task < samples % threads ? 1 : 0), root.split()))
                .gather(Gatherers.mapConcurrent(threads, p -> countInside(p.share, p.random)))
                .mapToLong(Long::longValue).sum();
        return 4.0 * inside / samples;
    }
}
