// execute adds the counts to a synchronizedList: one that fails is missing, and only printed.

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
        List<Long> counts = Collections.synchronizedList(new ArrayList<>());
        var root = new SplittableRandom(seed);
        var pool = Executors.newFixedThreadPool(threads);
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            pool.execute(() -> counts.add(countInside(share, random)));
        }
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.HOURS)) throw new TimeoutException();
        long inside = 0;
        synchronized (counts) {
            for (long count : counts) inside += count;
        }
        return 4.0 * inside / samples;
    }
}
