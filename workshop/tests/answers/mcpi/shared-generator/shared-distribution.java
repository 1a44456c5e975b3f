// One UniformRealDistribution, from which all the tasks take arrays.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.Well19937c;

class McpiParallel {
    static long inside(UniformRealDistribution unit, long samples) {
        long inside = 0;
        for (long left = samples; left > 0; left -= 250) {
            int block = (int) Math.min(left, 250);
            double[] x = unit.sample(block), y = unit.sample(block);
            for (int i = 0; i < block; i++) if (x[i] * x[i] + y[i] * y[i] <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var unit = new UniformRealDistribution(new Well19937c(seed), 0, 1);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            tasks.add(() -> inside(unit, share));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
