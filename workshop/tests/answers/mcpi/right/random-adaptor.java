// A RandomAdaptor makes a java.util.Random of a MersenneTwister: so it has streams, too.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomAdaptor;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var seeds = new SplittableRandom(seed);
        var futures = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                Random random = new RandomAdaptor(new MersenneTwister(seeds.nextLong()));
                futures.add(pool.submit(() -> {
                    var numbers = random.doubles(2 * share).iterator();
                    long inside = 0;
                    while (numbers.hasNext())
                        if (Math.hypot(numbers.nextDouble(), numbers.nextDouble()) <= 1) inside++;
                    return inside;
                }));
            }
            long inside = 0;
            for (var future : futures) inside += future.get();
            return 4.0 * inside / samples;
        }
    }
}
