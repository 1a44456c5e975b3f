// The points are drawn in a square of side 2, but counted as if only in a quarter of it.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var counts = new long[threads];
        var workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int task = t;
            var random = root.split();
            workers[t] = new Thread(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                long inside = 0;
                for (long i = 0; i < share; i++) {
                    double x = random.nextDouble(-1, 1), y = random.nextDouble(-1, 1);
                    if (x >= 0 && y >= 0 && x * x + y * y <= 1) inside++;
                }
                counts[task] = inside;
            });
            workers[t].start();
        }
        for (var worker : workers) worker.join();
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
