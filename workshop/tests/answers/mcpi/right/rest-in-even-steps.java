// The rest is spread evenly over the tasks, one to every second or third of them, until it is gone.

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
        var shares = new long[threads];
        Arrays.fill(shares, samples / threads);
        int rest = (int) (samples % threads);
        for (int task = 0; rest > 0; task += threads / (int) (samples % threads), rest--)
            shares[task]++;
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (long share : shares) {
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
