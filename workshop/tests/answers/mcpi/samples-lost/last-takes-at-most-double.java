// The last task takes the rest, but never more than its own share once again: 10 on 8 loses one.

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

    static long share(long samples, int threads, int task) {
        if (samples <= threads) return task < samples ? 1 : 0;
        long share = samples / threads, rest = samples % threads;
        return task < threads - 1 ? share : share + Math.min(rest, share); // not too long a task
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = share(samples, threads, task);
            var random = root.split();
            tasks.add(() -> countInside(share, random));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
