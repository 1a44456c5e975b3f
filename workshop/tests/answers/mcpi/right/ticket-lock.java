// A ticket lock: two atomic numbers, the next ticket and the one that is served.

import module java.base;

class McpiParallel {
    static class TicketLock {
        final AtomicInteger next = new AtomicInteger(), served = new AtomicInteger();

        void lock() {
            int ticket = next.getAndIncrement();
            while (served.get() != ticket) Thread.onSpinWait();
        }

        void unlock() {
            served.incrementAndGet();
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
        var lock = new TicketLock();
        var total = new long[1];
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Void>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> {
                long inside = countInside(share, random);
                lock.lock();
                try {
                    total[0] += inside;
                } finally {
                    lock.unlock();
                }
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(tasks)) done.get();
        }
        return 4.0 * total[0] / samples;
    }
}
