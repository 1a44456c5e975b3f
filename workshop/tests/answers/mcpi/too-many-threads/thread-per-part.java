// 400 platform threads that wait for their turn at a semaphore.

import module java.base;

class McpiParallel {
    static long hits(RandomGenerator rng, long n) {
        long hits = 0;
        for (long i = 0; i < n; i++) {
            double x = rng.nextDouble();
            double y = rng.nextDouble();
            if (x * x + y * y <= 1.0) {
                hits++;
            }
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        int parts = 400;
        var counts = new long[parts];
        var workers = new ArrayList<Thread>();
        var turn = new Semaphore(threads);
        for (int p = 0; p < parts; p++) {
            int part = p;
            var random = root.split();
            workers.add(Thread.ofPlatform().start(() -> {
                turn.acquireUninterruptibly();
                try {
                    long share = samples / parts + (part < samples % parts ? 1 : 0);
                    counts[part] = hits(random, share);
                } finally {
                    turn.release();
                }
            }));
        }
        for (var worker : workers) worker.join();
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
