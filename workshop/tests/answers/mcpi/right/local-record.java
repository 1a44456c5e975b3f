// A local record that implements Callable and holds its kernel.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        record Count(long from, long to, SplittableRandom random) implements Callable<Long> {
            public Long call() {
                long inside = 0;
                for (long i = from; i < to; i++) {
                    double x = random.nextDouble(-1, 1);
                    double y = random.nextDouble(-1, 1);
                    if (x * x + y * y <= 1) inside++;
                }
                return inside;
            }
        }
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Count>();
        for (int t = 0; t < threads; t++)
            tasks.add(new Count(samples * t / threads, samples * (t + 1) / threads, root.split()));
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var future : pool.invokeAll(tasks)) inside += future.resultNow();
            return 4.0 * inside / samples;
        }
    }
}
