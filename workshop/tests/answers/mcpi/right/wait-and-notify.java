// A monitor with wait and notifyAll: the caller waits in it for the last of the tasks.

import module java.base;

class McpiParallel {
    static class Tally {
        private int left;
        private long inside;

        Tally(int tasks) {
            left = tasks;
        }

        synchronized void add(long more) {
            inside += more;
            if (--left == 0) notifyAll();
        }

        synchronized long await() throws InterruptedException {
            while (left > 0) wait();
            return inside;
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
        Tally tally = new Tally(threads);
        SplittableRandom root = new SplittableRandom(seed);
        List<Future<?>> futures = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            long n = samples / threads + (i < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            futures.add(pool.submit(() -> tally.add(hits(random, n))));
        }
        long inside = tally.await();
        pool.shutdown();
        for (Future<?> future : futures) future.get();
        return 4.0 * inside / samples;
    }
}
