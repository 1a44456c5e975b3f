// Each sample splits a generator off from the task's own.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var counts = new long[threads];
        var workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int task = t;
            var mine = root.split();
            workers[t] = new Thread(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                counts[task] = LongStream.range(0, share).filter(_ -> {
                    var random = mine.split();
                    return Math.hypot(random.nextDouble(), random.nextDouble()) <= 1;
                }).count();
            });
            workers[t].start();
        }
        for (var worker : workers) worker.join();
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
