// Each number is calculated alone; only the eight counts of a task are added up in lanes.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;
import static jdk.incubator.vector.VectorOperators.*;

class McpiVector {
    static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;

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
        long[] s = random.longs(32).toArray();
        long[] outside = new long[8];
        for (int j = 0; j < 8; j++) {
            long a = s[j], b = s[j + 8], c = s[j + 16], d = s[j + 24];
            for (long step = samples / 8; step > 0; step--) {
                long sum = a + d, t = b << 17;
                c ^= a;
                d ^= b;
                b ^= c;
                a ^= d;
                c ^= t;
                d = Long.rotateLeft(d, 45);
                long x = sum >>> 33, y = sum >>> 2 & 0x7fff_ffffL;
                outside[j] += x * x + y * y >>> 62;
            }
        }
        var sum = LongVector.zero(LANES);
        for (int j = 0; j < 8; j += LANES.length())
            sum = sum.add(LongVector.fromArray(LANES, outside, j));
        return samples / 8 * 8 - sum.reduceLanes(ADD) + serial(samples % 8, random);
    }

    static long serial(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }
}
