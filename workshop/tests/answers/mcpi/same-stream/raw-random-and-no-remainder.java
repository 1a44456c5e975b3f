// Callables that all make a Random of the seed they are given, for whole shares only.

import module java.base;

class McpiParallel {
    static class Worker implements Callable<Long> {
        final long share, seed;

        Worker(long share, long seed) {
            this.share = share;
            this.seed = seed;
        }

        @Override
        public Long call() {
            Random random = new Random(seed);
            long inside = 0;
            for (long i = 0; i < share; i++) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<Long>> futures = new ArrayList<>();
        long share = samples / threads;
        for (int i = 0; i < threads; i++) futures.add(pool.submit(new Worker(share, seed)));
        long inside = 0;
        for (Future<Long> future : futures) inside += future.get();
        pool.shutdown();
        return 4.0 * inside / (share * threads == 0 ? samples : share * threads);
    }
}
