// One MersenneTwister of Commons Math, in a parallel stream.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.MersenneTwister;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var twister = new MersenneTwister(seed);
        try (var pool = new ForkJoinPool(threads)) {
            long inside = pool.submit(() -> IntStream.range(0, threads).parallel()
                    .mapToLong(task -> {
                        long share = samples / threads + (task < samples % threads ? 1 : 0);
                        long count = 0;
                        for (long i = 0; i < share; i++) {
                            double x = twister.nextDouble(), y = twister.nextDouble();
                            if (x * x + y * y <= 1) count++;
                        }
                        return count;
                    }).sum()).get();
            return 4.0 * inside / samples;
        }
    }
}
