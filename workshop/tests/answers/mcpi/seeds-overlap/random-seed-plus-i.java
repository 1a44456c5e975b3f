// new Random(seed + i) in the constructor of each task.

import module java.base;

class McpiParallel {
    static class Task implements Callable<Long> {
        private final Random random;
        private final long samples;

        Task(long samples, long seed) {
            this.samples = samples;
            random = new Random(seed);
        }

        @Override
        public Long call() {
            long inside = 0;
            for (long i = 0; i < samples; i++) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            tasks.add(new Task(samples / threads + (i < samples % threads ? 1 : 0), seed + i));
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long inside = 0;
            for (Future<Long> future : executor.invokeAll(tasks)) inside += future.get();
            return 4.0 * inside / samples;
        } finally {
            executor.shutdown();
        }
    }
}
