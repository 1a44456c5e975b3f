// A generator in a static field, seeded once a call, used by all the workers.

import module java.base;

class McpiParallel {
    static SplittableRandom generator;

    static class Worker implements Callable<Long> {
        final long share;

        Worker(long share) { this.share = share; }

        public Long call() {
            long inside = 0;
            for (long i = 0; i < share; i++) {
                double x = generator.nextDouble(), y = generator.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        generator = new SplittableRandom(seed);
        var workers = new ArrayList<Worker>();
        for (int task = 0; task < threads; task++)
            workers.add(new Worker(samples / threads + (task < samples % threads ? 1 : 0)));
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(workers)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
