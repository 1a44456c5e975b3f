// Ranges of rounded-up length, the last one to the end: others before it may reach beyond that.

import module java.base;

class McpiParallel {
    static class Range implements Callable<Long> {
        final long from, to;
        final Random random;

        Range(long from, long to, long seed) {
            this.from = from;
            this.to = to;
            this.random = new Random(seed);
        }

        public Long call() {
            long inside = 0;
            for (long i = from; i < to; i++) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Random seeds = new Random(seed);
        List<Future<Long>> futures = new ArrayList<>();
        long length = (long) Math.ceil((double) samples / threads);
        for (int i = 0; i < threads; i++) {
            long from = i * length;
            long to = i == threads - 1 ? samples : from + length;
            futures.add(pool.submit(new Range(from, to, seeds.nextLong())));
        }
        long inside = 0;
        for (Future<Long> future : futures) inside += future.get();
        pool.shutdown();
        return 4.0 * inside / samples;
    }
}
