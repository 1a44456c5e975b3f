// A ReentrantLock for every sample inside.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var lock = new ReentrantLock();
        long[] inside = {0};
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Object>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(Executors.callable(() -> {
                for (long i = 0; i < share; i++) {
                    if (Math.hypot(random.nextDouble(), random.nextDouble()) > 1) continue;
                    lock.lock();
                    try {
                        inside[0]++;
                    } finally {
                        lock.unlock();
                    }
                }
            }));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(tasks)) future.get();
        }
        return 4.0 * inside[0] / samples;
    }
}
