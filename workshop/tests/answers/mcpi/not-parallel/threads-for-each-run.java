// forEach(Thread::run) on a list of threads that nobody starts, and join then has nothing to do.

import module java.base;

class McpiParallel {
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
        SplittableRandom root = new SplittableRandom(seed);
        long[] hits = new long[threads];
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int me = i;
            long darts = samples / threads + (me < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            workers.add(new Thread(() -> hits[me] = throwDarts(darts, random), "worker-" + me));
        }
        workers.forEach(Thread::run);
        for (Thread worker : workers) {
            worker.join();
        }
        return 4.0 * Arrays.stream(hits).sum() / samples;
    }
}
