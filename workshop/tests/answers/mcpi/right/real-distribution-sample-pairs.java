// RealDistribution.sample(2 * n), through the interface: x and y lie side by side in one array.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.MersenneTwister;

class McpiParallel {
    static long inside(RealDistribution unit, long samples) {
        long inside = 0;
        for (long done = 0; done < samples; done += 1000) {
            var pairs = unit.sample(2 * (int) Math.min(1000, samples - done));
            for (int i = 0; i < pairs.length; i += 2)
                if (Math.hypot(pairs[i], pairs[i + 1]) <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        Random seeds = new Random(seed);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                long n = samples * (i + 1) / threads - samples * i / threads;
                RealDistribution unit = new UniformRealDistribution(
                        new MersenneTwister(seeds.nextLong()), 0, 1);
                results.add(executor.submit(() -> inside(unit, n)));
            }
            long total = 0;
            for (Future<Long> result : results) total += result.get();
            return 4.0 * total / samples;
        } finally {
            executor.shutdown();
        }
    }
}
