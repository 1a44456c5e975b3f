// One generator of random vectors for all the threads.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.UncorrelatedRandomVectorGenerator;
import org.apache.commons.math3.random.UniformRandomGenerator;

class McpiParallel {
    static UncorrelatedRandomVectorGenerator points;

    static long inside(long samples) {
        long inside = 0;
        for (long i = 0; i < samples; i++) {
            double[] point = points.nextVector();
            if (point[0] * point[0] + point[1] * point[1] <= 3) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        points = new UncorrelatedRandomVectorGenerator(2,
                new UniformRandomGenerator(new MersenneTwister(seed)));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<Long>> counts = new ArrayList<>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            counts.add(pool.submit(() -> inside(share)));
        }
        pool.shutdown();
        long inside = 0;
        for (Future<Long> count : counts) inside += count.get();
        return 4.0 * inside / samples;
    }
}
