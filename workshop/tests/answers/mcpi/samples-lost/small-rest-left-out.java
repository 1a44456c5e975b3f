// The remainder would be a task of its own, but a small one is left out.

import module java.base;

class McpiParallel {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        long share = samples / threads;
        for (int task = 0; task < threads; task++) {
            var random = root.split();
            tasks.add(() -> countInside(share, random));
        }
        long rest = samples - share * threads;
        if (rest > threads / 2) { // a rest this small does not matter
            var random = root.split();
            tasks.add(() -> countInside(rest, random));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
