// A line for every sample, left from debugging.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> {
                long inside = 0;
                for (long i = 0; i < share; i++) {
                    double x = random.nextDouble(), y = random.nextDouble();
                    if (x * x + y * y <= 1) inside++;
                    System.out.println(Thread.currentThread() + " sample " + i + " of " + share
                            + ": x = " + x + ", y = " + y + ", inside so far: " + inside);
                }
                return inside;
            });
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
