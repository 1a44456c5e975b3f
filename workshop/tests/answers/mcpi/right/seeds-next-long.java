// A record that is a Callable; the seeds are drawn from a root generator.

import module java.base;

class McpiParallel {
    record Task(long samples, long seed) implements Callable<Long> {
        public Long call() {
            var random = new SplittableRandom(seed);
            long inside = 0;
            for (long i = 0; i < samples; i++) {
                float x = random.nextFloat(), y = random.nextFloat();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var seeds = new Random(seed);
        var tasks = new ArrayList<Task>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            tasks.add(new Task(share, seeds.nextLong()));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
