// A StampedLock: writeLock to add, an optimistic read for the sum in the end.

import module java.base;

class McpiParallel {
    static class Counter {
        private final StampedLock lock = new StampedLock();
        private long value;

        void add(long more) {
            long stamp = lock.writeLock();
            try {
                value += more;
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        long value() {
            long stamp = lock.tryOptimisticRead(), read = value;
            if (lock.validate(stamp)) return read;
            stamp = lock.readLock();
            try {
                return value;
            } finally {
                lock.unlockRead(stamp);
            }
        }
    }

    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var inside = new Counter();
        var root = new SplittableRandom(seed);
        var all = new CompletableFuture<?>[threads];
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                all[task] = CompletableFuture.runAsync(
                        () -> inside.add(countInside(share, random)), pool);
            }
            CompletableFuture.allOf(all).join();
        }
        return 4.0 * inside.value() / samples;
    }
}
