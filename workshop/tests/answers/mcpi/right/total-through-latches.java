// Each task adds to a plain cell when the latch of the task before it is open, and opens its own.

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
        var total = new long[1];
        var latches = Stream.generate(() -> new CountDownLatch(1)).limit(threads + 1).toList();
        latches.getFirst().countDown();
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int task = t;
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> {
                    try {
                        long inside = countInside(share, random);
                        latches.get(task).await();
                        total[0] += inside;
                    } finally {
                        latches.get(task + 1).countDown();
                    }
                    return null;
                }));
            }
            for (var future : futures) future.get();
        }
        return 4.0 * total[0] / samples;
    }
}
