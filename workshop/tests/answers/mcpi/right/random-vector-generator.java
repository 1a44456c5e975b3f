// A RandomVectorGenerator of Commons Math draws a whole point; its sides have the variance 1.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.RandomVectorGenerator;
import org.apache.commons.math3.random.UncorrelatedRandomVectorGenerator;
import org.apache.commons.math3.random.UniformRandomGenerator;
import org.apache.commons.math3.random.Well1024a;

class McpiParallel {
    static long inside(RandomVectorGenerator points, long samples) {
        long inside = 0;
        for (long i = 0; i < samples; i++) {
            double[] point = points.nextVector(); // each coordinate between -sqrt(3) and sqrt(3)
            if (point[0] * point[0] + point[1] * point[1] <= 3) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var seeds = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var points = new UncorrelatedRandomVectorGenerator(2,
                    new UniformRandomGenerator(new Well1024a(seeds.nextLong())));
            tasks.add(() -> inside(points, share));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
