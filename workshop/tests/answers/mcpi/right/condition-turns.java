// The tasks add in turns, by number: a Condition wakes those that wait for theirs.

import module java.base;

class McpiParallel {
    static class Turns {
        final Lock lock = new ReentrantLock();
        final Condition next = lock.newCondition();
        int turn;
        long total;

        void add(int number, long inside) {
            lock.lock();
            try {
                while (turn != number) next.awaitUninterruptibly();
                total += inside;
                turn++;
                next.signalAll();
            } finally {
                lock.unlock();
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
        var turns = new Turns();
        var root = new SplittableRandom(seed);
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int task = t;
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> turns.add(task, countInside(share, random))));
            }
            for (var future : futures) future.get();
        }
        return 4.0 * turns.total / samples;
    }
}
