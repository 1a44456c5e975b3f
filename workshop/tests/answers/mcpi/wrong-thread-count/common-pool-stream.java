// A parallel stream in the common pool, whatever `threads` says.

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
        var randoms = IntStream.range(0, threads).mapToObj(_ -> root.split()).toList();
        long inside = IntStream.range(0, threads).parallel().mapToLong(task -> {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            return countInside(share, randoms.get(task));
        }).sum();
        return 4.0 * inside / samples;
    }
}
