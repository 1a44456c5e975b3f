// Two locks, taken in another order by every second task: a deadlock for 2 threads and more.

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
        Object sumLock = new Object(), doneLock = new Object();
        long[] inside = {0}, done = {0};
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Void>>();
        for (int t = 0; t < threads; t++) {
            int task = t;
            var random = root.split();
            tasks.add(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                long count = countInside(share, random);
                synchronized (task % 2 == 0 ? sumLock : doneLock) {
                    Thread.sleep(50); // as if it had more to do here
                    synchronized (task % 2 == 0 ? doneLock : sumLock) {
                        inside[0] += count;
                        done[0]++;
                    }
                }
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(tasks)) future.get();
        }
        return 4.0 * inside[0] / samples;
    }
}
