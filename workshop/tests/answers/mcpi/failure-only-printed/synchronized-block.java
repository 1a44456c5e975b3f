// Raw threads add in a synchronized block; one that fails adds nothing, and join does not tell.

import module java.base;

class McpiParallel {
    static long total;
    static final Object LOCK = new Object();

    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        synchronized (LOCK) { total = 0; }
        var root = new SplittableRandom(seed);
        var threadList = new ArrayList<Thread>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            var thread = new Thread(() -> {
                long inside = countInside(share, random);
                synchronized (LOCK) { total += inside; }
            });
            threadList.add(thread);
            thread.start();
        }
        for (var thread : threadList) thread.join();
        synchronized (LOCK) { return 4.0 * total / samples; }
    }
}
