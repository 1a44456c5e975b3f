// sample(1000) as often as needed: the last array is full, too, and all of it is counted.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.MersenneTwister;

class McpiParallel {
    static long inside(UniformRealDistribution unit, long share) {
        long inside = 0;
        for (long done = 0; done < share; done += 1000) {
            double[] x = unit.sample(1000), y = unit.sample(1000);
            for (int i = 0; i < 1000; i++) if (x[i] * x[i] + y[i] * y[i] <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        Random seeds = new Random(seed);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var unit = new UniformRealDistribution(new MersenneTwister(seeds.nextLong()), 0, 1);
            tasks.add(() -> inside(unit, share));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (Future<Long> count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
