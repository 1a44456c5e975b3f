// A Phaser that each task leaves when it is done; the futures are read too.

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

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var inside = new AtomicLong();
        var phaser = new Phaser(1);
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                phaser.register();
                futures.add(pool.submit(() -> {
                    try {
                        inside.addAndGet(countInside(share, random));
                    } finally {
                        phaser.arriveAndDeregister();
                    }
                }));
            }
            phaser.arriveAndAwaitAdvance();
            for (var future : futures) future.get();
        }
        return 4.0 * inside.get() / samples;
    }
}
