///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Monte Carlo pi on one core: the serial code
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// Draws points in the square [0, 1) x [0, 1). The quarter circle x^2 + y^2 <= 1 covers p = pi/4 of
// it: the share of points inside, times 4, is about pi; its standard error 4 sqrt(p (1-p)/samples).
// To find out: could the iterations of the loop run side by side, or does one need what another
// has computed? And how many times the samples does one more digit of pi cost?
@Command(name = "mcpi-serial", version = "mcpi-serial 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Monte Carlo pi on one core: the serial code")
class McpiSerial implements Callable<Integer> {
    static double monteCarloPi(long samples, long seed) {
        var random = new SplittableRandom(seed);
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return 4.0 * inside / samples;
    }

    static double standardError(long samples) {
        return 4 * Math.sqrt(Math.PI / 4 * (1 - Math.PI / 4) / samples);
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = {"-n", "--samples"}, description = "points drawn") long samples = 100_000_000;
    @Option(names = "--seed", description = "same seed, same points") long seed = 42;

    public Integer call() {
        if (samples < 1) throw new CommandLine.ParameterException(
                new CommandLine(new McpiSerial()), "--samples must be at least 1");
        System.out.printf(Locale.ROOT, "%,d samples, seed %d, median of 5 runs, standard error "
                + "%.8f%n%nversion   threads          pi        error         time   samples/s  "
                + "speedup%n", samples, seed, standardError(samples));
        double pi = 0;
        var time = new DescriptiveStatistics(5); // a window: it keeps the last 5 values
        for (int run = 0; run < 7; run++) { // the first 2 only warm up the JIT compiler
            long start = System.nanoTime();
            pi = monteCarloPi(samples, seed);
            time.addValue((System.nanoTime() - start) / 1e9);
        }
        double median = time.getPercentile(50);
        System.out.printf(Locale.ROOT, "serial          1  %.8f  %+.8f  %8.2f ms  %5.1f M/s    "
                + "1.00x%n", pi, pi - Math.PI, median * 1e3, samples / median / 1e6);
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
        System.exit(new CommandLine(this).registerConverter(long.class, McpiSerial::wholeNumber)
                .execute(args));
    }
}
