// An UncaughtExceptionHandler that only prints: the number is returned all the same.

import module java.base;

class McpiParallel {
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
        var root = new SplittableRandom(seed);
        var inside = new AtomicLong();
        var workers = new ArrayList<Thread>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            workers.add(Thread.ofPlatform().name("worker-", task)
                    .uncaughtExceptionHandler((thread, e) ->
                            System.err.println(thread.getName() + " failed: " + e))
                    .start(() -> inside.addAndGet(hits(random, share))));
        }
        for (var worker : workers) worker.join();
        return 4.0 * inside.get() / samples;
    }
}
