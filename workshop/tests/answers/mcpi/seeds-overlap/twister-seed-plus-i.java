// new MersenneTwister(seed + i): another algorithm, and still seed 43 has most streams of seed 42.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.MersenneTwister;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                long share = samples / threads + (i < samples % threads ? 1 : 0);
                var random = new MersenneTwister(seed + i);
                counts.add(pool.submit(() -> {
                    long inside = 0;
                    for (long sample = 0; sample < share; sample++) {
                        double x = random.nextDouble(), y = random.nextDouble();
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
