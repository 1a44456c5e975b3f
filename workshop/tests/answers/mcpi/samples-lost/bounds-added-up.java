// The bounds are added up in doubles: seven times 1/7 is a little less than 1, and so one is lost.

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
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            double step = (double) samples / threads, bound = 0;
            for (int task = 0; task < threads; task++) {
                long from = (long) bound;
                bound += step;
                long to = (long) bound;
                var random = root.split();
                counts.add(pool.submit(() -> countInside(to - from, random)));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
