// UniformRealDistribution.sample() gives one coordinate; reseeded, as its manual shows.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.Well512a;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var seeds = new SplittableRandom(seed);
        var counts = new ArrayList<CompletableFuture<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var unit = new UniformRealDistribution(new Well512a(), 0.0, 1.0);
                unit.reseedRandomGenerator(seeds.nextLong());
                counts.add(CompletableFuture.supplyAsync(() -> {
                    long inside = 0;
                    for (long i = 0; i < share; i++) {
                        double x = unit.sample(), y = unit.sample();
                        if (x * x + y * y <= 1) inside++;
                    }
                    return inside;
                }, pool));
            }
            return 4.0 * counts.stream().mapToLong(CompletableFuture::join).sum() / samples;
        }
    }
}
