// A ReentrantReadWriteLock whose write lock is tried, with a time limit, until it is had.

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
        ReadWriteLock lock = new ReentrantReadWriteLock();
        long[] total = new long[1];
        SplittableRandom root = new SplittableRandom(seed);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long n = samples / threads + (i < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            tasks.add(() -> {
                long hits = hits(random, n);
                if (!lock.writeLock().tryLock(1, TimeUnit.MINUTES)) throw new TimeoutException();
                try {
                    total[0] += hits;
                } finally {
                    lock.writeLock().unlock();
                }
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Void> future : pool.invokeAll(tasks)) future.get();
        }
        return 4.0 * total[0] / samples;
    }
}
