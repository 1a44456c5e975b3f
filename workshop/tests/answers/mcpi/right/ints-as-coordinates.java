// ints(n): coordinates are whole numbers from -2^31 to 2^31, a bulk of them at a time.

import module java.base;

class McpiParallel {
    static final double SIDE = 1L << 31;

    static long inside(SplittableRandom random, long samples) {
        long inside = 0;
        for (long left = samples; left > 0; left -= 256) {
            int[] numbers = random.ints(2 * Math.min(left, 256)).toArray();
            for (int i = 0; i < numbers.length; ) {
                double x = (numbers[i++] + 0.5) / SIDE;
                double y = (numbers[i++] + 0.5) / SIDE;
                if (x * x + y * y <= 1) inside++;
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
            tasks.add(() -> inside(random, share));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
