// A distribution for each task, but the generators in them all have the same seed.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.Well19937c;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var unit = new UniformRealDistribution(new Well19937c(seed), -1, 1);
            tasks.add(() -> {
                long inside = 0;
                for (long left = share; left > 0; left -= 400) {
                    int block = (int) Math.min(left, 400);
                    double[] numbers = unit.sample(2 * block);
                    for (int i = 0; i < block; i++)
                        if (Math.hypot(numbers[i], numbers[block + i]) <= 1) inside++;
                }
                return inside;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
