// The caller parks until a counter of the tasks left is 0; the last task unparks it.

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
        var caller = Thread.currentThread();
        var left = new AtomicInteger(threads);
        var counts = new long[threads];
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int task = t;
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> {
                    try {
                        counts[task] = countInside(share, random);
                    } finally {
                        if (left.decrementAndGet() == 0) LockSupport.unpark(caller);
                    }
                }));
            }
            while (left.get() > 0) LockSupport.park();
            long inside = LongStream.of(counts).sum();
            for (var future : futures) future.get();
            return 4.0 * inside / samples;
        }
    }
}
