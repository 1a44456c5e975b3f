// A Mutex that extends AbstractQueuedSynchronizer, as in the documentation of that class.

import module java.base;

class McpiParallel {
    static class Mutex extends AbstractQueuedSynchronizer {
        @Override protected boolean tryAcquire(int ignored) {
            return compareAndSetState(0, 1);
        }

        @Override protected boolean tryRelease(int ignored) {
            setState(0);
            return true;
        }

        void lock() {
            acquire(1);
        }

        void unlock() {
            release(1);
        }
    }

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
        Mutex mutex = new Mutex();
        long[] total = {0};
        SplittableRandom root = new SplittableRandom(seed);
        List<Future<?>> futures = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                long n = samples / threads + (i < samples % threads ? 1 : 0);
                SplittableRandom random = root.split();
                futures.add(pool.submit(() -> {
                    long hits = hits(random, n);
                    mutex.lock();
                    try {
                        total[0] += hits;
                    } finally {
                        mutex.unlock();
                    }
                }));
            }
            for (Future<?> future : futures) future.get();
        }
        return 4.0 * total[0] / samples;
    }
}
