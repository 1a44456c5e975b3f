// The counts are put into a ConcurrentHashMap, by task.

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
        var counts = new ConcurrentHashMap<Integer, Long>();
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int task = t;
                var random = root.split();
                futures.add(pool.submit(() -> {
                    long share = samples / threads + (task < samples % threads ? 1 : 0);
                    counts.put(task, countInside(share, random));
                }));
            }
            for (var future : futures) future.get();
        }
        return 4.0 * counts.values().stream().mapToLong(i -> i).sum() / samples;
    }
}
