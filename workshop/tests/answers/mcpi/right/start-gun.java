// A latch lets all raw threads start at the same time, as in a benchmark.

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
        var go = new CountDownLatch(1);
        var root = new SplittableRandom(seed);
        var workers = new ArrayList<FutureTask<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var rng = root.split();
            var worker = new FutureTask<Long>(() -> {
                go.await();
                return hits(rng, share);
            });
            workers.add(worker);
            new Thread(worker).start();
        }
        go.countDown();
        long inside = 0;
        for (var worker : workers) inside += worker.get();
        return 4.0 * inside / samples;
    }
}
