///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Better mathematics beats more cores: Sobol points
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import static org.apache.commons.math3.stat.StatUtils.*;

// The points of a Sobol sequence fill the square more evenly than random ones. All that is random
// is a shift of them all: 8 shifts make 8 estimates, whose spread tells the error. To achieve: the
// same pi, to the last digit, for any number of threads, but sooner. To find out: does the error
// shrink like 1/sqrt(n), like 1/n, or in between?  ./jbangw hint mcpi-sobol
@Command(name = "mcpi-sobol", version = "mcpi-sobol 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Better mathematics beats more cores: Sobol points")
class McpiSobol implements Callable<Integer> {
    static double parallelSobolPi(long samples, int threads, long seed) throws Exception {
        // TODO: this is still the serial code. Share the points among `threads` tasks.
        return 4.0 * countInside(samples, new SobolSequenceGenerator(2), shift(seed)) / samples;
    }

    /** All points move by so much, modulo 1 (Cranley and Patterson 1976). */
    static double[] shift(long seed) {
        var random = new SplittableRandom(seed);
        return new double[] {random.nextDouble(), random.nextDouble()};
    }

    /** Of the next points of the sequence (Sobol 1967), shifted: how many are inside. */
    static long countInside(long samples, SobolSequenceGenerator sequence, double[] shift) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double[] point = sequence.nextVector();
            double x = point[0] + shift[0], y = point[1] + shift[1];
            x -= Math.floor(x); // modulo 1
            y -= Math.floor(y);
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = {"-n", "--samples"}, description = "points with each of 8 shifts")
    long samples = 1 << 25;
    @Option(names = {"-t", "--threads"}, description = "up to 1024; one a processor, if not given")
    long threads = Runtime.getRuntime().availableProcessors();
    @Option(names = "--seed", description = "same seed, same shifts") long seed = 42;

    public Integer call() throws Exception {
        if (samples < 1 || samples > 2e9 || threads < 1 || threads > 1024)
            throw new CommandLine.ParameterException(new CommandLine(new McpiSobol()),
                    "--samples must be from 1 to 2e9, and --threads from 1 to 1024");
        System.out.printf(Locale.ROOT, "%,d points with each of 8 shifts, seed %d%n%n"
                + "            n  random error  Sobol error  std. error  1/sqrt(n)        1/n%n",
                samples, seed);
        var seeds = new SplittableRandom(seed).longs(8).toArray();
        double[] needed = {Math.PI * (4 - Math.PI) / 1e-12, 0}; // points for a standard error 1e-6
        for (int cut = 18; cut >= 0; cut -= 3) { // ever more points
            long share = samples >> cut, n = 8 * share;
            if (share < 16 && cut > 0) continue;
            var pi = new double[8];
            for (int i = 0; i < 8; i++) pi[i] = parallelSobolPi(share, (int) threads, seeds[i]);
            double random = LongStream.of(seeds).parallel()
                    .mapToDouble(each -> random(share, new SplittableRandom(each))).sum() / 8;
            double error = Math.sqrt(variance(pi) / 8); // the standard error of their mean
            System.out.printf(Locale.ROOT, "%,13d  %12.1e  %11.1e  %10.1e  %9.1e  %9.1e%n", n,
                    random - Math.PI, mean(pi) - Math.PI, error, 1 / Math.sqrt(n), 1.0 / n);
            needed[1] = n * Math.pow(error / 1e-6, 4 / 3.0); // for it shrinks like n^(-3/4)
        }
        long few = samples / 4 + 1;
        List<Callable<Double>> versions = List.of(() -> random(few, new SplittableRandom(seed)),
                () -> 4.0 * countInside(few, new SobolSequenceGenerator(2), shift(seed)) / few,
                () -> parallelSobolPi(few, (int) threads, seed));
        double[][] pi = new double[3][7], time = new double[3][7]; // of each version, in each run
        for (int run = 0; run < 7; run++) // the first 2 only warm up the JIT compiler
            for (int version = 0; version < 3; version++) { // in turn: a busy moment meets all
                long start = System.nanoTime();
                pi[version][run] = versions.get(version).call();
                time[version][run] = (System.nanoTime() - start) / 1e9;
            }
        IO.println("\nversion   threads   samples/s   samples for 1e-6         time  speedup");
        for (int version = 0; version < 3; version++) {
            double median = percentile(time[version], 2, 5, 50), n = needed[Math.min(version, 1)];
            System.out.printf(Locale.ROOT, "%-8s  %7d  %5.1f M/s   %16.1e  %,9.1f s  %6.2fx%n",
                    List.of("random", "serial", "parallel").get(version),
                    version < 2 ? 1 : threads, few / median / 1e6, n, n / few * median,
                    percentile(time[1], 2, 5, 50) / median);
        }
        if (!Arrays.equals(pi[1], pi[2])) IO.println("\nThe last rows count different points.");
        return 0;
    }

    static double random(long samples, SplittableRandom random) { // as in mcpi-serial
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
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
        System.exit(new CommandLine(this).registerConverter(long.class, McpiSobol::wholeNumber)
                .execute(args));
    }
}
