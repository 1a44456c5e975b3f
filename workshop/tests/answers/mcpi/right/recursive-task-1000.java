// Divide and conquer down to ranges of 1000 samples; each half gets a generator that is split off.

import module java.base;

class McpiParallel {
    static final int CUTOFF = 1000;

    static class Darts extends RecursiveTask<Long> {
        long darts;
        SplittableRandom random;

        Darts(long darts, SplittableRandom random) {
            this.darts = darts;
            this.random = random;
        }

        @Override protected Long compute() {
            if (darts >= CUTOFF) {
                Darts half = new Darts(darts / 2, random.split()); // before it is used here
                half.fork();
                long others = new Darts(darts - darts / 2, random).compute();
                return others + half.join();
            }
            long hits = 0;
            for (int i = 0; i < darts; i++) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                if (x * x + y * y < 1) hits++;
            }
            return hits;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) {
        var pool = new ForkJoinPool(threads);
        long hits = pool.invoke(new Darts(samples, new SplittableRandom(seed)));
        pool.shutdown();
        return 4.0 * hits / samples;
    }
}
