// Each task returns a whole number as its estimate, and these are averaged.

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
        var estimates = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                estimates.add(pool.submit(() ->
                        share == 0 ? 0 : 4 * countInside(share, random) / share * share));
            }
            long sum = 0;
            for (var estimate : estimates) sum += estimate.get();
            return (double) sum / samples;
        }
    }
}
