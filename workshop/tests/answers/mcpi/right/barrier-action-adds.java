// A CyclicBarrier whose action adds up the slots: the thread that comes last runs it.

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
        var slots = new long[threads];
        var total = new long[1];
        var barrier = new CyclicBarrier(threads, () -> {
            for (long slot : slots) total[0] += slot;
        });
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int task = t;
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> {
                    slots[task] = countInside(share, random);
                    return barrier.await();
                }));
            }
            for (var future : futures) future.get();
        }
        return 4.0 * total[0] / samples;
    }
}
