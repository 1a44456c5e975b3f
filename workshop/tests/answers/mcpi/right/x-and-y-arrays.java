// Blocks of points: first an array of all x, then an array of all y.

import module java.base;

class McpiParallel {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long left = samples; left > 0; left -= 1024) {
            int block = (int) Math.min(left, 1024);
            double[] x = random.doubles(block).toArray();
            double[] y = random.doubles(block).toArray();
            for (int i = 0; i < block; i++) {
                if (x[i] * x[i] + y[i] * y[i] <= 1) inside++;
            }
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> countInside(share, random));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
