// ints(n, 0, bound) of a Random: a lattice of 30000 x 30000 cells, and the middle of each.

import module java.base;

class McpiParallel {
    static final int CELLS = 30_000;

    static double middle(int cell) {
        return (cell + 0.5) / CELLS;
    }

    static long inside(Random random, long samples) {
        PrimitiveIterator.OfInt cells = random.ints(2 * samples, 0, CELLS).iterator();
        long inside = 0;
        for (long i = 0; i < samples; i++) {
            double x = middle(cells.nextInt()), y = middle(cells.nextInt());
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        Random seeds = new Random(seed);
        Future<?>[] futures = new Future[threads];
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int i = 0; i < threads; i++) {
                long share = samples / threads + (i < samples % threads ? 1 : 0);
                Random random = new Random(seeds.nextLong());
                futures[i] = pool.submit(() -> inside(random, share));
            }
            long inside = 0;
            for (Future<?> future : futures) inside += (Long) future.get();
            return 4.0 * inside / samples;
        } finally {
            pool.shutdownNow();
        }
    }
}
