// A raw thread that fails puts a 0 into the queue, in finally: the caller cannot tell.

import module java.base;

class McpiParallel {
    static long throwDarts(long darts, SplittableRandom random) {
        long hits = 0;
        while (darts-- > 0) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            if (x * x + y * y <= 1) hits++;
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var results = new ArrayBlockingQueue<Long>(threads);
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            Thread.ofPlatform().daemon().start(() -> {
                long hits = 0;
                try {
                    hits = throwDarts(share, random);
                } finally {
                    results.add(hits);
                }
            });
        }
        long hits = 0;
        for (int task = 0; task < threads; task++) hits += results.take();
        return 4.0 * hits / samples;
    }
}
