// ASHR keeps the sign: x reaches from -2^30 to 2^30, half as far as y.

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
        long outside = 0;
        for (int j = 0; j < 8; j += LANES.length()) {
            LongVector a = LongVector.fromArray(LANES, s, j);
            LongVector b = LongVector.fromArray(LANES, s, j + 8);
            LongVector c = LongVector.fromArray(LANES, s, j + 16);
            LongVector d = LongVector.fromArray(LANES, s, j + 24);
            LongVector count = LongVector.zero(LANES);
            for (long step = samples / 8; step > 0; step--) {
                LongVector sum = a.add(d), t = b.lanewise(LSHL, 17);
                c = c.lanewise(XOR, a);
                d = d.lanewise(XOR, b);
                b = b.lanewise(XOR, c);
                a = a.lanewise(XOR, d);
                c = c.lanewise(XOR, t);
                d = d.lanewise(ROL, 45);
                LongVector x = sum.lanewise(ASHR, 33), y = sum.lanewise(LSHR, 2).and(0x7fff_ffffL);
                count = count.add(x.mul(x).add(y.mul(y)).lanewise(LSHR, 62));
            }
            outside += count.reduceLanes(ADD);
        }
        return samples / 8 * 8 - outside + serial(samples % 8, random);
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
