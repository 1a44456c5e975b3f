// RandomDataGenerator.nextUniform of Commons Math, one for each task.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.Well44497b;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var seeds = new SplittableRandom(seed);
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var data = new RandomDataGenerator(new Well44497b(seeds.nextLong()));
                counts.add(pool.submit(() -> {
                    long inside = 0;
                    for (long i = 0; i < share; i++) {
                        double x = data.nextUniform(-0.5, 0.5), y = data.nextUniform(-0.5, 0.5);
                        if (x * x + y * y <= 0.25) inside++;
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
