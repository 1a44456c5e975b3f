// A lock made of an AtomicReference to its owner, and LockSupport.parkNanos between two tries.

import module java.base;

class McpiParallel {
    static final AtomicReference<Thread> OWNER = new AtomicReference<>();
    static long hits;

    static void addHits(long more) {
        while (!OWNER.compareAndSet(null, Thread.currentThread())) LockSupport.parkNanos(1_000);
        try {
            hits += more;
        } finally {
            OWNER.set(null);
        }
    }

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
        hits = 0;
        SplittableRandom root = new SplittableRandom(seed);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                long darts = samples / threads + (i < samples % threads ? 1 : 0);
                SplittableRandom random = root.split();
                futures.add(pool.submit(() -> addHits(throwDarts(darts, random))));
            }
            for (Future<?> future : futures) future.get();
            return 4.0 * hits / samples;
        } finally {
            pool.shutdown();
        }
    }
}
