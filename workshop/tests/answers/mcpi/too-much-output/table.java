// Each task prints a table of a million lines to System.err.

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
            for (int t = 0; t < threads; t++) {
                int task = t;
                var random = root.split();
                counts.add(pool.submit(() -> {
                    long share = samples / threads + (task < samples % threads ? 1 : 0);
                    long inside = countInside(share, random);
                    for (int line = 0; line < 1_000_000; line++)
                        System.err.println("task " + task + ", line " + line + ": " + inside);
                    return inside;
                }));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
