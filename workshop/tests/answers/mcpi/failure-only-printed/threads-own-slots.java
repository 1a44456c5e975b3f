// Raw threads with a slot each; the slot of one that fails stays 0, and join does not tell.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var counts = new long[threads];
        var workers = new Thread[threads];
        var root = new SplittableRandom(seed);
        for (int t = 0; t < threads; t++) {
            int me = t;
            long share = t == threads - 1 ? samples - samples / threads * t : samples / threads;
            var random = root.split();
            workers[t] = new Thread(() -> {
                long inside = 0;
                for (long i = 0; i < share; i++) {
                    double x = random.nextDouble(-1, 1), y = random.nextDouble(-1, 1);
                    if (x * x + y * y <= 1) inside++;
                }
                counts[me] = inside;
            });
            workers[t].start();
        }
        for (var worker : workers) worker.join();
        return 4.0 * Arrays.stream(counts).sum() / samples;
    }
}
