///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Monte Carlo pi on all cores, with a stream
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import static org.apache.commons.math3.stat.StatUtils.percentile;

// Draws points in a square: pi/4 of them fall inside the quarter circle. No point depends on
// another, so all cores could draw. To achieve: a row `stream` that is right for any number of
// samples and shares (-s), near 2x on 2 cores, and whose caller gets the exception of a share that
// fails. To find out: which do you prefer, this or an executor?  ./jbangw hint mcpi-stream
@Command(name = "mcpi-stream", version = "mcpi-stream 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Monte Carlo pi on all cores, with a stream")
class McpiStream implements Callable<Integer> {
    static double parallelMonteCarloPi(long samples, int shares, long seed) throws Exception {
        // Changed: a generator a share, split off in order, before the stream runs.
        var root = new SplittableRandom(seed);
        var randoms = IntStream.range(0, shares).mapToObj(_ -> root.split()).toList();
        long inside = IntStream.range(0, shares).parallel().mapToLong(share -> {
            // Changed: the first shares have one sample more: no remainder is lost.
            long size = samples / shares + (share < samples % shares ? 1 : 0);
            return countInside(size, randoms.get(share));
        }).sum(); // adds up the counts, or throws what a share threw
        return 4.0 * inside / samples;
    }

    /** A count, not an estimate: counts add up, whatever the share that each of them is from. */
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = {"-n", "--samples"}, description = "points drawn") long samples = 100_000_000;
    @Option(names = {"-s", "-t", "--shares"}, description = "1 to 1024; by default one a processor")
    long shares = Runtime.getRuntime().availableProcessors();
    @Option(names = "--seed", description = "same seed, same points") long seed = 42;

    public Integer call() throws Exception {
        if (samples < 1 || shares < 1 || shares > 1024)
            throw new CommandLine.ParameterException(new CommandLine(new McpiStream()),
                    "--samples must be at least 1, and --shares from 1 to 1024");
        System.out.printf(Locale.ROOT, "%,d samples, seed %d, median of 5 runs, standard error "
                + "%.8f%n%nversion    shares          pi        error         time   samples/s  "
                + "speedup%n", samples, seed, Math.sqrt(Math.PI * (4 - Math.PI) / samples));
        double[][] pi = new double[2][7], time = new double[2][7]; // of each version, in each run
        for (int run = 0; run < 7; run++) // the first 2 only warm up the JIT compiler
            for (int version = 0; version < 2; version++) { // in turn: a busy moment meets both
                long start = System.nanoTime(), runSeed = seed + 6 - run; // the last has the seed
                pi[version][run] = version == 0
                        ? 4.0 * countInside(samples, new SplittableRandom(runSeed)) / samples
                        : parallelMonteCarloPi(samples, (int) shares, runSeed);
                time[version][run] = (System.nanoTime() - start) / 1e9;
            }
        double[] median = {percentile(time[0], 2, 5, 50), percentile(time[1], 2, 5, 50)};
        for (int version = 0; version < 2; version++)
            System.out.printf(Locale.ROOT, "%-8s  %7d  %.8f  %+.8f  %8.2f ms  %5.1f M/s  %6.2fx%n",
                    version == 0 ? "serial" : "stream", version == 0 ? 1 : shares,
                    pi[version][6], pi[version][6] - Math.PI, median[version] * 1e3,
                    samples / median[version] / 1e6, median[0] / median[version]);
        if (shares > 1 && samples >= 100 && Arrays.equals(pi[0], pi[1]))
            IO.println("\nBoth rows drew the same points: still the serial code?");
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
        System.exit(new CommandLine(this).registerConverter(long.class, McpiStream::wholeNumber)
                .execute(args));
    }
}
