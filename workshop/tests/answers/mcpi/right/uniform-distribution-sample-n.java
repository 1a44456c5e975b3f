// UniformRealDistribution.sample(n) hands out an array of coordinates at once.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.Well19937c;

class McpiParallel {
    static final int BLOCK = 500;

    static long hits(UniformRealDistribution side, long darts) {
        long hits = 0;
        while (darts > 0) {
            int block = (int) Math.min(darts, BLOCK);
            double[] x = side.sample(block);
            double[] y = side.sample(block);
            for (int i = 0; i < block; i++) {
                if (x[i] * x[i] + y[i] * y[i] <= 1) hits++;
            }
            darts -= block;
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var seeds = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var side = new UniformRealDistribution(new Well19937c(seeds.nextLong()), -1, 1);
            tasks.add(() -> hits(side, share));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
