// The same in floats, in an array of the bounds: 3 on 9 and 7 on 10 lose one.

import module java.base;

class McpiParallel {
    static long throwDarts(long darts, RandomGenerator random) {
        long hits = 0;
        while (darts-- > 0) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            if (x * x + y * y <= 1) hits++;
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        float share = (float) samples / threads;
        float[] bounds = new float[threads + 1];
        for (int i = 1; i <= threads; i++) bounds[i] = bounds[i - 1] + share;
        SplittableRandom root = new SplittableRandom(seed);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long darts = (long) bounds[i + 1] - (long) bounds[i];
            SplittableRandom random = root.split();
            tasks.add(() -> throwDarts(darts, random));
        }
        long hits = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Long> future : pool.invokeAll(tasks)) hits += future.get();
        }
        return 4.0 * hits / samples;
    }
}
