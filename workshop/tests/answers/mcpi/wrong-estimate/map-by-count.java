// A map from the count to the share: a second task with the same count takes the first one's place.

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
        var shares = new ConcurrentHashMap<Long, Long>();
        var tasks = new ArrayList<Callable<Void>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> {
                shares.put(countInside(share, random), share);
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(tasks)) future.get();
        }
        long inside = 0;
        for (long count : shares.keySet()) inside += count;
        return 4.0 * inside / samples;
    }
}
