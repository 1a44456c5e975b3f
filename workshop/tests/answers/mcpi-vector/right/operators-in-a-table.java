// Steps of the generator as functions, and vectors by their common type, Vector<Long>.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;
import jdk.incubator.vector.Vector;
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

    static Vector<Long> coordinate(Vector<Long> bits, int shift) {
        return bits.lanewise(LSHR, shift).lanewise(AND, 0x7fff_ffffL);
    }

    static final BinaryOperator<Vector<Long>> PLUS = Vector::add, TIMES = Vector::mul;

    static long countInside(long samples, SplittableRandom random) {
        long[] s = random.longs(32).toArray();
        long outside = 0;
        for (int j = 0; j < 8; j += LANES.length()) {
            var v = new ArrayList<Vector<Long>>();
            for (int word = 0; word < 4; word++) v.add(LANES.fromArray(s, j + 8 * word));
            Vector<Long> count = LANES.zero();
            for (long step = samples / 8; step > 0; step--) {
                var sum = PLUS.apply(v.get(0), v.get(3));
                var t = v.get(1).lanewise(LSHL, 17);
                v.set(2, v.get(2).lanewise(XOR, v.get(0)));
                v.set(3, v.get(3).lanewise(XOR, v.get(1)));
                v.set(1, v.get(1).lanewise(XOR, v.get(2)));
                v.set(0, v.get(0).lanewise(XOR, v.get(3)));
                v.set(2, v.get(2).lanewise(XOR, t));
                v.set(3, v.get(3).lanewise(ROL, 45));
                Vector<Long> x = coordinate(sum, 33), y = coordinate(sum, 2);
                count = count.add(PLUS.apply(TIMES.apply(x, x), TIMES.apply(y, y))
                        .lanewise(LSHR, 62));
            }
            outside += count.reduceLanesToLong(ADD);
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
