// The threads are made, but run() is called instead of start().

import module java.base;

class McpiParallel {
    static class Worker extends Thread {
        long share, inside;
        SplittableRandom random;

        @Override public void run() {
            for (long i = 0; i < share; i++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var workers = new ArrayList<Worker>();
        for (int task = 0; task < threads; task++) {
            var worker = new Worker();
            worker.share = samples / threads + (task < samples % threads ? 1 : 0);
            worker.random = root.split();
            workers.add(worker);
        }
        for (var worker : workers) worker.run();
        long inside = 0;
        for (var worker : workers) {
            worker.join();
            inside += worker.inside;
        }
        return 4.0 * inside / samples;
    }
}
