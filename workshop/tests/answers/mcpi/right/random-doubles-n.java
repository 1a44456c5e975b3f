// java.util.Random.doubles(n), n numbers at a time, into an array.

import module java.base;

class McpiParallel {
    static long count(Random random, long share) {
        long inside = 0;
        long left = share;
        while (left > 0) {
            int points = (int) Math.min(left, 4096);
            double[] numbers = random.doubles(2L * points).toArray();
            for (int p = 0; p < points; p++) {
                double x = numbers[2 * p], y = numbers[2 * p + 1];
                if (x * x + y * y <= 1) inside++;
            }
            left -= points;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        Random seeds = new Random(seed);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            Random random = new Random(seeds.nextLong());
            tasks.add(() -> count(random, share));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long inside = 0;
        try {
            for (Future<Long> future : pool.invokeAll(tasks)) inside += future.get();
        } finally {
            pool.shutdown();
        }
        return 4.0 * inside / samples;
    }
}
