// Arrays are always filled to whole vectors; a mask leaves out what is too much.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;
import static jdk.incubator.vector.VectorOperators.*;

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
        long inside = 0;
        for (long left = samples; left > 0; left -= LANES.length()) {
            double[] x = random.doubles(LANES.length()).toArray();
            double[] y = random.doubles(LANES.length()).toArray();
            var xs = DoubleVector.fromArray(LANES, x, 0);
            var ys = DoubleVector.fromArray(LANES, y, 0);
            var isThere = LANES.indexInRange(0, left);
            inside += xs.mul(xs).add(ys.mul(ys)).compare(LE, 1, isThere).trueCount();
        }
        return inside;
    }
}
