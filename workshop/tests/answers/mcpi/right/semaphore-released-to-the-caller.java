// The tasks fill the slots of a plain array and release; the caller acquires a permit for each.

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
        long[] slots = new long[threads];
        Semaphore filled = new Semaphore(0);
        SplittableRandom root = new SplittableRandom(seed);
        List<Future<?>> futures = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            int slot = i;
            SplittableRandom random = root.split();
            futures.add(pool.submit(() -> {
                try {
                    long share = samples / threads + (slot < samples % threads ? 1 : 0);
                    slots[slot] = hits(random, share);
                } finally {
                    filled.release();
                }
            }));
        }
        filled.acquire(threads);
        long total = 0;
        for (long slot : slots) {
            total += slot;
        }
        for (Future<?> future : futures) {
            future.get();
        }
        pool.shutdown();
        return 4.0 * total / samples;
    }
}
