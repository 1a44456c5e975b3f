// A record holds the four vectors of the state, and each step makes a new one.

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

    /** xoshiro256+ in the lanes of four vectors. */
    record State(LongVector a, LongVector b, LongVector c, LongVector d) {
        static State of(long[] s, int j) {
            return new State(LongVector.fromArray(LANES, s, j),
                    LongVector.fromArray(LANES, s, j + 8), LongVector.fromArray(LANES, s, j + 16),
                    LongVector.fromArray(LANES, s, j + 24));
        }

        LongVector bits() {
            return a.add(d);
        }

        State next() {
            var e = c.lanewise(XOR, a);
            var f = d.lanewise(XOR, b);
            return new State(a.lanewise(XOR, f), b.lanewise(XOR, e),
                    e.lanewise(XOR, b.lanewise(LSHL, 17)), f.lanewise(ROL, 45));
        }
    }

    static LongVector square(LongVector x) {
        return x.mul(x);
    }

    static long countInside(long samples, SplittableRandom random) {
        long[] s = random.longs(32).toArray();
        long outside = 0;
        for (int j = 0; j < 8; j += LANES.length()) {
            var state = State.of(s, j);
            var count = LongVector.zero(LANES);
            for (long step = samples / 8; step > 0; step--) {
                var bits = state.bits();
                state = state.next();
                count = count.add(square(bits.lanewise(LSHR, 33))
                        .add(square(bits.lanewise(LSHL, 31).lanewise(LSHR, 33)))
                        .lanewise(LSHR, 62));
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
