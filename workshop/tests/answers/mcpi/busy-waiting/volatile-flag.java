// a volatile field says that all are done, and the caller reads it again and again

import module java.base;

class McpiParallel {
    static volatile boolean allDone;

    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        allDone = false;
        var root = new SplittableRandom(seed);
        var left = new AtomicInteger(threads);
        var tasks = new ArrayList<FutureTask<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(new FutureTask<>(() -> {
                try {
                    return countInside(share, random);
                } finally {
                    if (left.decrementAndGet() == 0) allDone = true;
                }
            }));
        }
        for (var task : tasks) new Thread(task).start();
        while (!allDone);
        long inside = 0;
        for (var task : tasks) inside += task.get();
        return 4.0 * inside / samples;
    }
}
