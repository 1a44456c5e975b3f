// A concurrent map, but get and put are two steps: another task may come between them.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var counts = new ConcurrentHashMap<String, Long>();
        var root = new SplittableRandom(seed);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Future<?>>();
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                tasks.add(pool.submit(() -> {
                    long inside = 0;
                    for (long i = 0; i < share; i++) {
                        double x = random.nextDouble(), y = random.nextDouble();
                        if (x * x + y * y <= 1) inside++;
                    }
                    counts.put("inside", counts.getOrDefault("inside", 0L) + inside);
                }));
            }
            for (var task : tasks) task.get();
        }
        return 4.0 * counts.get("inside") / samples;
    }
}
