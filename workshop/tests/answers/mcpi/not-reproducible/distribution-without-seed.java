// new UniformRealDistribution() makes a generator of its own, which the clock seeds.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.distribution.UniformRealDistribution;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                int share = (int) (samples / threads + (task < samples % threads ? 1 : 0));
                counts.add(pool.submit(() -> {
                    if (share == 0) return 0L;
                    var unit = new UniformRealDistribution();
                    double[] x = unit.sample(share), y = unit.sample(share);
                    return IntStream.range(0, share)
                            .filter(i -> x[i] * x[i] + y[i] * y[i] <= 1).count();
                }));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
