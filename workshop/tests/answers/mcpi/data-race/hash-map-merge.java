// HashMap.merge by several threads: only a ConcurrentHashMap may be used so.

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
        var counts = new HashMap<String, Long>();
        var workers = new Thread[threads];
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            workers[task] = new Thread(() ->
                    counts.merge("inside", countInside(share, random), Long::sum));
            workers[task].start();
        }
        for (var worker : workers) worker.join();
        return 4.0 * counts.get("inside") / samples;
    }
}
