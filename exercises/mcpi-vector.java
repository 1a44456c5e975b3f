///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Monte Carlo pi in lanes, with the Vector API
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import static jdk.incubator.vector.VectorOperators.*;

// A vector has 2, 4 or 8 lanes, and one instruction adds, shifts or compares all of them. In row
// `same points` the generator of mcpi-serial draws in lanes; row `lanes` is to have one that was
// made for them, but draws one number at a time. To achieve: the same pi, 3 to 8 times as fast as
// `serial`. To find out: why does the JIT compiler not do it?  ./jbangw hint mcpi-vector
@Command(name = "mcpi-vector", version = "mcpi-vector 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Monte Carlo pi in lanes, with the Vector API")
class McpiVector implements Callable<Integer> {
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

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = {"-n", "--samples"}, description = "points drawn") long samples = 100_000_000;
    @Option(names = {"-t", "--threads"}, description = "up to 1024; one a processor, if not given")
    long threads = Runtime.getRuntime().availableProcessors();
    @Option(names = "--seed", description = "same seed, same points") long seed = 42;

    public Integer call() throws Exception {
        if (samples < 1 || threads < 1 || threads > 1024)
            throw new CommandLine.ParameterException(new CommandLine(new McpiVector()),
                    "--samples must be at least 1, and --threads from 1 to 1024");
        System.out.printf(Locale.ROOT, "%,d samples, seed %d, median of 5 runs, standard error "
                + "%.8f%n%nversion      threads          pi        error         time   samples/s"
                + "  speedup%n", samples, seed, Math.sqrt(Math.PI * (4 - Math.PI) / samples));
        String[] versions = {"serial", "same points", "lanes", "same points", "lanes"};
        int rows = threads == 1 ? 3 : 5; // the first 3 on one thread
        double[] pi = new double[rows];
        double[][] time = new double[rows][7];
        for (int run = 0; run < 7; run++) // the first 2 only warm up the JIT compiler
            for (int row = 0; row < rows; row++) { // in turn: a busy moment meets all
                long drawn = run < 2 ? Math.min(samples, 10_000_000) : samples;
                long start = System.nanoTime();
                pi[row] = estimate(versions[row], drawn, row < 3 ? 1 : (int) threads, seed);
                time[row][run] = (System.nanoTime() - start) / 1e9;
            }
        for (int row = 0; row < rows; row++) {
            Arrays.sort(time[row], 2, 7);
            double median = time[row][4];
            System.out.printf(Locale.ROOT, "%-11s  %7d  %.8f  %+.8f  %8.2f ms  %5.0f M/s  %6.2fx%n",
                    versions[row], row < 3 ? 1 : threads, pi[row], pi[row] - Math.PI, median * 1e3,
                    samples / median / 1e6, time[0][4] / median);
        }
        System.out.printf("%nA vector has %d lanes of 64 bits here, and %s.%n", LANES.length(),
                LANES.length() == 8 ? "one instruction multiplies them"
                : "several instructions multiply them (SVE has one)");
        return 0;
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

    static long wholeNumber(String text) { // as people write it: 100000000, 100_000_000 or 1e8
        try {
            return new BigDecimal(text.replace("_", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CommandLine.TypeConversionException("no whole number up to 1e18: " + text);
        }
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).registerConverter(long.class, McpiVector::wholeNumber)
                .execute(args));
    }
}
