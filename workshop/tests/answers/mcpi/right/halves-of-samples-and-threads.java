// Samples and threads are halved together, until one thread is left: each gets its part of both.

import module java.base;

class McpiParallel {
    static void share(long samples, int threads, SplittableRandom random,
            List<Callable<Long>> tasks) {
        if (threads == 1) {
            tasks.add(() -> {
                long inside = 0;
                for (long i = 0; i < samples; i++) {
                    double x = random.nextDouble(), y = random.nextDouble();
                    if (x * x + y * y <= 1) inside++;
                }
                return inside;
            });
            return;
        }
        int left = threads / 2;
        long theirs = samples * left / threads;
        share(theirs, left, random.split(), tasks);
        share(samples - theirs, threads - left, random.split(), tasks);
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var tasks = new ArrayList<Callable<Long>>();
        share(samples, threads, new SplittableRandom(seed), tasks);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
