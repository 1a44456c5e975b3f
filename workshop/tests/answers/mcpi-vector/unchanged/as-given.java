// The exercise as it was given: the lanes of the generator one after the other.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;
import static jdk.incubator.vector.VectorOperators.*;

class McpiVector {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        return estimate("lanes", samples, threads, seed); // tasks as in mcpi-parallel, below
    }

    /** xoshiro256+ (Blackman and Vigna, TOMS 2021) in eight streams; the words of j: s[j + 8 i]. */
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        long[] s = random.longs(32).toArray();
        for (int j = 0; j < 8; j++) { // TODO: LANES.length() streams at once, in LongVectors
            long a = s[j], b = s[j + 8], c = s[j + 16], d = s[j + 24];
            for (long left = samples; left >= 8; left -= 8) {
                long sum = a + d, t = b << 17;
                c ^= a;
                d ^= b;
                b ^= c;
                a ^= d;
                c ^= t;
                d = Long.rotateLeft(d, 45);
                long x = sum >>> 33, y = sum & 0x7fff_fff8L; // the lowest 3 bits are weak
                if (x * x + y * y < 1L << 62) inside++; // both are whole numbers below 2^31
            }
        }
        return inside + serial(samples % 8, random);
    }

    /** The points of mcpi-serial: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) hashes a counter. */
    static long samePoints(long samples, long seed) {
        long inside = 0, left = samples, lanes = LANES.length();
        var counter = LongVector.zero(LANES).addIndex(1).mul(2 * GAMMA).add(seed + GAMMA);
        for (; left >= lanes; left -= lanes) {
            DoubleVector x = draw(counter), y = draw(counter.add(GAMMA)); // times 2^53
            inside += x.mul(x).add(y.mul(y)).compare(LE, 0x1p106).trueCount();
            counter = counter.add(2 * lanes * GAMMA);
        }
        return inside + serial(left, new SplittableRandom(seed + 2 * (samples - left) * GAMMA));
    }

    static DoubleVector draw(LongVector z) {
        z = z.lanewise(XOR, z.lanewise(LSHR, 30)).mul(0xbf58476d1ce4e5b9L);
        z = z.lanewise(XOR, z.lanewise(LSHR, 27)).mul(0x94d049bb133111ebL);
        z = z.lanewise(XOR, z.lanewise(LSHR, 31)).lanewise(LSHR, 11);
        if (LANES.length() == 8) return (DoubleVector) z.convert(L2D, 0); // AVX-512 can, others
        var high = z.lanewise(LSHR, 32).or(0x4530_0000_0000_0000L); // ... see 2^84 + 2^32 high
        var low = z.and(0xffff_ffffL).or(0x4330_0000_0000_0000L); // ... and 2^52 + low: exactly
        return high.reinterpretAsDoubles().sub(0x1.00000001p84).add(low.reinterpretAsDoubles());
    }

    static final long GAMMA = 0x9e3779b97f4a7c15L; // what SplittableRandom adds for each draw
    static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;

    static long serial(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double estimate(String version, long samples, int threads, long seed) throws Exception {
        long inside = 0, state = seed;
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0), from = state;
            state += 2 * share * GAMMA;
            var random = root.split();
            tasks.add(() -> switch (version) {
                case "serial" -> serial(share, new SplittableRandom(from));
                case "same points" -> samePoints(share, from);
                default -> countInside(share, random);
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
