// Runnables in an array of threads, as in an old book; join says nothing of how a thread ended.

import module java.base;

class McpiParallel {
    static class Darts implements Runnable {
        private final long darts;
        private final Random random;
        private long hits;

        Darts(long darts, long seed) {
            this.darts = darts;
            this.random = new Random(seed);
        }

        @Override
        public void run() {
            long count = 0;
            for (long i = 0; i < darts; i++) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                if (x * x + y * y <= 1) {
                    count++;
                }
            }
            hits = count;
        }

        long getHits() {
            return hits;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed)
            throws InterruptedException {
        Random seeds = new Random(seed);
        Darts[] darts = new Darts[threads];
        Thread[] workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            long share = samples / threads + (i < samples % threads ? 1 : 0);
            darts[i] = new Darts(share, seeds.nextLong());
            workers[i] = new Thread(darts[i]);
        }
        for (Thread worker : workers) {
            worker.start();
        }
        long total = 0;
        for (int i = 0; i < threads; i++) {
            workers[i].join();
            total += darts[i].getHits();
        }
        return 4.0 * total / samples;
    }
}
