// A synchronized method for every sample inside.

import module java.base;

class McpiParallel {
    static class Counter {
        private long hits;

        synchronized void hit() { hits++; }
        synchronized long hits() { return hits; }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        Counter counter = new Counter();
        Thread[] workers = new Thread[threads];
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            workers[task] = new Thread(() -> {
                for (long i = 0; i < share; i++) {
                    double x = random.nextDouble();
                    double y = random.nextDouble();
                    if (x * x + y * y <= 1) counter.hit();
                }
            });
            workers[task].start();
        }
        for (Thread worker : workers) worker.join();
        return 4.0 * counter.hits() / samples;
    }
}
