// sample(n) hands out n numbers, which are only half as many points.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.Well19937c;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var seeds = new SplittableRandom(seed);
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                int share = (int) (samples / threads + (task < samples % threads ? 1 : 0));
                var unit = new UniformRealDistribution(new Well19937c(seeds.nextLong()), 0, 1);
                counts.add(pool.submit(() -> {
                    double[] numbers = share == 0 ? new double[0] : unit.sample(share);
                    long inside = 0;
                    for (int i = 0; i + 1 < numbers.length; i += 2) {
                        double x = numbers[i], y = numbers[i + 1];
                        if (x * x + y * y <= 1) inside++;
                    }
                    return inside;
                }));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
