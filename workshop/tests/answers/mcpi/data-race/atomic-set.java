// An atomic counter, but read and set in two steps: between them, others count.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var inside = new AtomicLong();
        var root = new SplittableRandom(seed);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Future<?>>();
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                tasks.add(pool.submit(() -> {
                    for (long i = 0; i < share; i++) {
                        double x = random.nextDouble(), y = random.nextDouble();
                        if (x * x + y * y <= 1) inside.set(inside.get() + 1);
                    }
                }));
            }
            for (var task : tasks) task.get();
        }
        return 4.0 * inside.get() / samples;
    }
}
