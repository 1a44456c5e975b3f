// SplittableRandom fills arrays one by one, and lanes of doubles see which points are inside.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;

class McpiVector {
    static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> countInside(share, random));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }

    static long countInside(long samples, SplittableRandom random) {
        double[] x = new double[1024], y = new double[1024];
        long inside = 0;
        for (long left = samples; left > 0; left -= 1024) {
            int points = (int) Math.min(left, 1024);
            for (int i = 0; i < points; i++) {
                x[i] = random.nextDouble();
                y[i] = random.nextDouble();
            }
            int i = 0;
            for (; i < LANES.loopBound(points); i += LANES.length()) {
                var xs = DoubleVector.fromArray(LANES, x, i);
                var ys = DoubleVector.fromArray(LANES, y, i);
                inside += ys.fma(ys, xs.mul(xs)).lt(1).trueCount();
            }
            for (; i < points; i++) if (x[i] * x[i] + y[i] * y[i] <= 1) inside++;
        }
        return inside;
    }
}
