// The exercise as it was given: the lanes of the generator one after the other.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;
import static jdk.incubator.vector.VectorOperators.*;

class McpiVector {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        return estimate("lanes", samples, threads, seed);
    }

    /** xoshiro256+ (Blackman and Vigna, TOMS 2021): eight streams, each a column of s. */
    static long countInside(long samples, SplittableRandom random) {
        long[] s = random.longs(32).toArray();
        long outside = 0;
        for (int j = 0; j < 8; j++) { // TODO: LANES.length() streams at once, in LongVectors
            long a = s[j], b = s[j + 8], c = s[j + 16], d = s[j + 24];
            for (long step = samples / 8; step > 0; step--) {
                long sum = a + d, t = b << 17;
                c ^= a;
                d ^= b;
                b ^= c;
                a ^= d;
                c ^= t;
                d = Long.rotateLeft(d, 45);
                long x = sum >>> 33, y = sum >>> 2 & 0x7fff_ffffL; // not its weak bits 0 and 1
                outside += x * x + y * y >>> 62; // 1 if the sum is 2^62 or more
            }
        }
        return samples / 8 * 8 - outside + serial(samples % 8, random);
    }

    /** The points of mcpi-serial: SplitMix64 (Steele, Lea, Flood 2014) only hashes a counter. */
    static long samePoints(long samples, long seed) {
        long inside = 0, lanes = LANES.length();
        var counters = LongVector.zero(LANES).addIndex(1).mul(2 * GAMMA); // a sample takes two
        for (; samples >= lanes; samples -= lanes, seed += 2 * lanes * GAMMA) {
            var x = unit(counters.add(seed + GAMMA));
            var y = unit(counters.add(seed + 2 * GAMMA));
            inside += x.mul(x).add(y.mul(y)).compare(LE, 1).trueCount();
        }
        return inside + serial(samples, new SplittableRandom(seed));
    }

    static DoubleVector unit(LongVector z) { // as SplittableRandom.nextDouble
        z = z.lanewise(XOR, z.lanewise(LSHR, 30)).mul(0xbf58476d1ce4e5b9L);
        z = z.lanewise(XOR, z.lanewise(LSHR, 27)).mul(0x94d049bb133111ebL);
        z = z.lanewise(XOR, z.lanewise(LSHR, 31)).lanewise(LSHR, 11);
        if (LANES.length() == 8) return ((DoubleVector) z.convert(L2D, 0)).mul(0x1p-53);
        // No such instruction: the halves are the last bits of 2^31 + high and of 0.5 + low.
        var high = z.lanewise(LSHR, 32).or(0x41e0_0000_0000_0000L);
        var low = z.and(0xffff_ffffL).or(0x3fe0_0000_0000_0000L);
        return high.reinterpretAsDoubles().sub(0x1p31 + 0.5).add(low.reinterpretAsDoubles());
    }

    static long serial(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double estimate(String version, long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            long first = samples / threads * task + Math.min(task, samples % threads);
            var random = root.split();
            tasks.add(() -> switch (version) {
                case "serial" -> serial(share, new SplittableRandom(seed));
                case "same points" -> samePoints(share, seed + 2 * first * GAMMA);
                default -> countInside(share, random);
            });
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }

    static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;
    static final long GAMMA = 0x9e3779b97f4a7c15L;
}
