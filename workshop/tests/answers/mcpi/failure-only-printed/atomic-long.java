// Raw threads add to an AtomicLong; the failure of one is printed, and only its points are missing.

import module java.base;

class McpiParallel {
    static long throwDarts(long darts, SplittableRandom random) {
        long hits = 0;
        while (darts-- > 0) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            if (x * x + y * y <= 1) hits++;
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        AtomicLong hits = new AtomicLong();
        List<Thread> workers = new ArrayList<>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            workers.add(new Thread(() -> hits.addAndGet(throwDarts(share, random))));
        }
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            worker.join();
        }
        return 4.0 * hits.get() / samples;
    }
}
