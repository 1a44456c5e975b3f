// A subclass of Thread with its count in a field; join returns for a thread that failed, too.

import module java.base;

class McpiParallel {
    static class Worker extends Thread {
        private final long share;
        private final Random random;
        private long inside;

        Worker(long share, long seed) {
            this.share = share;
            this.random = new Random(seed);
        }

        @Override
        public void run() {
            for (long i = 0; i < share; i++) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed)
            throws InterruptedException {
        Random seeds = new Random(seed);
        Worker[] workers = new Worker[threads];
        for (int i = 0; i < threads; i++) {
            long share = samples / threads;
            if (i < samples % threads) share++;
            workers[i] = new Worker(share, seeds.nextLong());
            workers[i].start();
        }
        long inside = 0;
        for (Worker worker : workers) {
            worker.join();
            inside += worker.inside;
        }
        return 4.0 * inside / samples;
    }
}
