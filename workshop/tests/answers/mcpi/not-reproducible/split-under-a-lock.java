// The root is split under a lock, but in the tasks: who comes first has the first generator.

import module java.base;

class McpiParallel {
    static SplittableRandom root;

    static synchronized SplittableRandom next() {
        return root.split();
    }

    static synchronized void start(long seed) {
        root = new SplittableRandom(seed);
    }

    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        start(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            tasks.add(() -> countInside(share, next()));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
