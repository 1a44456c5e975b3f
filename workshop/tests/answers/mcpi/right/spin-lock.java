// A lock made of an AtomicBoolean: who has set it may add.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var locked = new AtomicBoolean();
        var total = new long[1];
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                tasks.add(pool.submit(() -> {
                    long inside = 0;
                    for (long i = 0; i < share; i++) {
                        double x = random.nextDouble(), y = random.nextDouble();
                        if (x * x + y * y <= 1) inside++;
                    }
                    while (!locked.compareAndSet(false, true)) Thread.onSpinWait();
                    total[0] += inside;
                    locked.set(false);
                }));
            }
            for (var task : tasks) task.get();
        }
        return 4.0 * total[0] / samples;
    }
}
