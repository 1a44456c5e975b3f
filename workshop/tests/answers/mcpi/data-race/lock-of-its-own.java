// Each worker locks itself: these locks have nothing in common.

import module java.base;

class McpiParallel {
    static long total;

    static class Worker extends Thread {
        final long share;
        final SplittableRandom random;

        Worker(long share, SplittableRandom random) {
            this.share = share;
            this.random = random;
        }

        @Override public void run() {
            long inside = 0;
            for (long i = 0; i < share; i++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            synchronized (this) { total += inside; }
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        total = 0;
        var root = new SplittableRandom(seed);
        var workers = new ArrayList<Worker>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            workers.add(new Worker(share, root.split()));
        }
        workers.forEach(Thread::start);
        for (var worker : workers) worker.join();
        return 4.0 * total / samples;
    }
}
