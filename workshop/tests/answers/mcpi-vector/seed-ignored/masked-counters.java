// As before, and a mask leaves no scalar tail: nobody sees any draw.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;
import static jdk.incubator.vector.VectorOperators.*;

class McpiVector {
    static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;

    static final long GAMMA = 0x9e3779b97f4a7c15L;

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var counts = new ArrayList<Future<Long>>();
        long inside = 0, first = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                long start = 2 * first * GAMMA;
                counts.add(pool.submit(() -> countInside(share, start)));
                first += share;
            }
            for (var count : counts) inside += count.get();
        }
        return 4.0 * inside / samples;
    }

    static long countInside(long samples, long seed) {
        long inside = 0;
        LongFunction<VectorMask<Double>> inRange = left ->
                DoubleVector.SPECIES_PREFERRED.indexInRange(0, left);
        var counters = LongVector.zero(LANES).addIndex(1).mul(2 * GAMMA);
        for (; samples > 0; samples -= LANES.length()) {
            var x = unit(counters.add(seed + GAMMA));
            var y = unit(counters.add(seed + 2 * GAMMA));
            inside += x.mul(x).add(y.mul(y)).compare(LE, 1, inRange.apply(samples)).trueCount();
            seed += 2 * LANES.length() * GAMMA;
        }
        return inside;
    }

    static LongVector hash(LongVector z) {
        z = z.lanewise(XOR, z.lanewise(LSHR, 30)).mul(0xbf58476d1ce4e5b9L);
        z = z.lanewise(XOR, z.lanewise(LSHR, 27)).mul(0x94d049bb133111ebL);
        return z.lanewise(XOR, z.lanewise(LSHR, 31));
    }

    static DoubleVector unit(LongVector z) {
        return ((DoubleVector) hash(z).lanewise(LSHR, 11).convert(L2D, 0)).mul(0x1p-53);
    }
}
