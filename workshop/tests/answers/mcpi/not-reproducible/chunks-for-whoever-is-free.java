// A generator for each worker, but how many chunks a worker draws depends on how fast it is.

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
        var left = new AtomicLong(samples);
        var workers = new ArrayList<Callable<Long>>();
        for (int worker = 0; worker < threads; worker++) {
            var random = root.split();
            workers.add(() -> {
                long inside = 0;
                for (long rest = left.getAndAdd(-100); rest > 0; rest = left.getAndAdd(-100))
                    inside += countInside(Math.min(rest, 100), random);
                return inside;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(workers)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
