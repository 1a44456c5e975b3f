// A sum in rounds, as on a parallel machine: after each barrier, half as many tasks add two slots.

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
        SplittableRandom root = new SplittableRandom(seed);
        long[] slots = new long[threads];
        CyclicBarrier barrier = new CyclicBarrier(threads);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int me = i;
            SplittableRandom random = root.split();
            tasks.add(() -> {
                slots[me] = hits(random, samples / threads + (me < samples % threads ? 1 : 0));
                for (int step = 1; step < threads; step *= 2) {
                    barrier.await();
                    if (me % (2 * step) == 0 && me + step < threads) slots[me] += slots[me + step];
                }
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Void> future : pool.invokeAll(tasks)) future.get();
        }
        return 4.0 * slots[0] / samples;
    }
}
