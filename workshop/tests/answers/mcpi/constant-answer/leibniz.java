// Another method: the series of Leibniz, in parallel; no points are drawn.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var sums = new ArrayList<Future<Double>>();
        long terms = 10_000_000;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int first = t;
                sums.add(pool.submit(() -> {
                    double sum = 0;
                    for (long k = first; k < terms; k += threads)
                        sum += (k % 2 == 0 ? 4.0 : -4.0) / (2 * k + 1);
                    return sum;
                }));
            }
            double pi = 0;
            for (var sum : sums) pi += sum.get();
            return pi;
        }
    }
}
