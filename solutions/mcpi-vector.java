///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Monte Carlo pi in the lanes of a core, with the Vector API
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

// A vector has 2, 4 or 8 numbers, and one instruction adds, shifts or multiplies all of them. Row
// `same points` hashes the points of mcpi-serial in lanes; `lanes` has a generator that was made
// for them, but one number at a time. To achieve: the same pi, three times as fast or more.
// To find out: why does the JIT compiler not do it by itself?  ./jbangw hint mcpi-vector
@Command(name = "mcpi-vector", version = "mcpi-vector 1.0", mixinStandardHelpOptions = true,
        description = "Monte Carlo pi in the lanes of a core, with the Vector API")
class McpiVector implements Callable<Integer> {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        return estimate("lanes", samples, threads, seed);
    }

    /** xoshiro256+ (Blackman and Vigna, TOMS 2021): eight streams, each a column of s. */
    static long countInside(long samples, SplittableRandom random) {
        long[] s = random.longs(32).toArray();
        long outside = 0;
        // Changed: a step of as many streams as a vector has lanes. No step has a branch.
        for (int j = 0; j < 8; j += LANES.length()) {
            // Changed: vectors stay in registers as long as they are local variables.
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
                LongVector x = sum.lanewise(LSHR, 33), y = sum.lanewise(LSHR, 2).and(0x7fff_ffffL);
                count = count.add(x.mul(x).add(y.mul(y)).lanewise(LSHR, 62)); // a count a lane
            }
            outside += count.reduceLanes(ADD); // Changed: once, not in the loop: it is slow
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
        String[] version = {"serial", "same points", "same points", "lanes", "lanes"};
        int[] on = {1, 1, (int) threads, 1, (int) threads};
        double[] pi = new double[5];
        double[][] time = new double[5][7];
        for (int run = 0; run < 7; run++) // the first 2 only warm up the JIT compiler
            for (int row = 0; row < 5; row++) { // in turn: a busy moment meets all
                long start = System.nanoTime();
                pi[row] = estimate(version[row], samples, on[row], seed + 6 - run);
                time[row][run] = (System.nanoTime() - start) / 1e9;
            }
        for (int row = 0; row < 5; row++) {
            Arrays.sort(time[row], 2, 7);
            System.out.printf(Locale.ROOT, "%-11s  %7d  %.8f  %+.8f  %8.2f ms  %5.0f M/s  %6.2fx%n",
                    version[row], on[row], pi[row], pi[row] - Math.PI, time[row][4] * 1e3,
                    samples / time[row][4] / 1e6, time[0][4] / time[row][4]);
        }
        System.out.printf("%nHere a vector has %d lanes of 64 bits; to multiply them takes %s.%n",
                LANES.length(), LANES.length() == 8 ? "one instruction" : "several, but on SVE");
        return 0;
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
