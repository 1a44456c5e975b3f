// Each of the tasks gets a pool of its own, with one thread.

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
        int parts = 10 * threads;
        long inside = 0;
        for (int first = 0; first < parts; first += threads) {
            var pools = new ArrayList<ExecutorService>();
            var counts = new ArrayList<Future<Long>>();
            for (int part = first; part < first + threads; part++) {
                long share = samples / parts + (part < samples % parts ? 1 : 0);
                var random = root.split();
                var pool = Executors.newFixedThreadPool(1);
                pools.add(pool);
                counts.add(pool.submit(() -> countInside(share, random)));
            }
            pools.forEach(ExecutorService::close);
            for (var count : counts) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
