// Always four lanes, whatever the machine has: eight streams are two vectors, in one loop.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;
import static jdk.incubator.vector.VectorOperators.*;

class McpiVector {
    static final VectorSpecies<Long> LANES = LongVector.SPECIES_256;

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

    /** xoshiro256+, four streams. */
    static final class Streams {
        private LongVector a, b, c, d;

        Streams(SplittableRandom random) {
            long[] s = random.longs(16).toArray();
            a = LongVector.fromArray(LANES, s, 0);
            b = LongVector.fromArray(LANES, s, 4);
            c = LongVector.fromArray(LANES, s, 8);
            d = LongVector.fromArray(LANES, s, 12);
        }

        LongVector next() {
            LongVector sum = a.add(d), t = b.lanewise(LSHL, 17);
            c = c.lanewise(XOR, a);
            d = d.lanewise(XOR, b);
            b = b.lanewise(XOR, c);
            a = a.lanewise(XOR, d);
            c = c.lanewise(XOR, t);
            d = d.lanewise(ROL, 45);
            return sum;
        }
    }

    static LongVector outside(LongVector bits) {
        var x = bits.lanewise(LSHR, 33);
        var y = bits.lanewise(LSHR, 2).and(0x7fff_ffffL);
        return x.mul(x).add(y.mul(y)).lanewise(LSHR, 62);
    }

    static long countInside(long samples, SplittableRandom random) {
        Streams one = new Streams(random), other = new Streams(random);
        var count = LongVector.zero(LANES);
        for (long step = samples / 8; step > 0; step--)
            count = count.add(outside(one.next())).add(outside(other.next()));
        return samples / 8 * 8 - count.reduceLanes(ADD) + serial(samples % 8, random);
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
