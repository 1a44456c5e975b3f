///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Monte Carlo pi on one core: the serial code
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import picocli.CommandLine;
import picocli.CommandLine.*;

// Draws points in the square [0, 1) x [0, 1). The quarter circle x^2 + y^2 <= 1 covers pi/4 of it,
// so pi is about 4 times the share of points inside. A point is inside with probability p = pi/4:
// the standard error of the estimate is 4 sqrt(p (1 - p) / samples).
// To find out: could the iterations of the loop run side by side, or does one need what another
// has computed? And how many times the samples does one more digit of pi cost?
@Command(name = "mcpi-serial", version = "mcpi-serial 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Monte Carlo pi on one core: the serial code")
class McpiSerial implements Callable<Integer> {
    long samples, seed;

    @Option(names = {"-n", "--samples"}, defaultValue = "100_000_000", description = "points drawn")
    void samples(String text) { samples = number("--samples", text, 1, Long.MAX_VALUE); }
    @Option(names = "--seed", defaultValue = "42", description = "same seed, same points")
    void seed(String text) { seed = number("--seed", text, Long.MIN_VALUE, Long.MAX_VALUE); }

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

    public Integer call() {
        System.out.printf(Locale.ROOT, "%,d samples, seed %d, median of 5 runs%n", samples, seed);
        double pi = 0;
        var time = new DescriptiveStatistics(5); // a window: it keeps the last 5 values
        for (int run = 0; run < 7; run++) { // the first 2 only warm up the JIT compiler
            long start = System.nanoTime();
            pi = monteCarloPi(samples, seed);
            time.addValue((System.nanoTime() - start) / 1e9);
        }
        double median = time.getPercentile(50);
        System.out.printf(Locale.ROOT, """
                Standard error to expect: %.8f

                version   threads          pi        error         time   samples/s  speedup
                serial          1  %.8f  %+.8f  %8.2f ms  %5.1f M/s    1.00x
                """, standardError(samples),
                pi, pi - Math.PI, median * 1e3, samples / median / 1e6);

        // The experiment: the error of 10 seeds, for ever more samples. A hundred times the samples
        // take a hundred times as long and give one digit more. Cores alone do not buy many digits.
        System.out.printf("%n10 seeds          samples    rms error    expected         time%n");
        for (long n = Math.max(1, samples / 10_000); n <= samples; n *= 100) {
            var errors = new DescriptiveStatistics();
            long start = System.nanoTime();
            for (int i = 0; i < 10; i++)
                errors.addValue(monteCarloPi(n, seed + i) - Math.PI);
            System.out.printf(Locale.ROOT, "%,24d   %.8f  %.8f  %8.2f ms%n",
                    n, errors.getQuadraticMean(), standardError(n),
                    (System.nanoTime() - start) / 1e6);
        }
        // And the loop: no iteration needs the point of another, so points can be drawn side by
        // side. All iterations share two things: the sum `inside`, and the state of `random`.
        return 0;
    }

    /** Reads a whole number as people write it: 100000000, 100_000_000 or 1e8. */
    long number(String option, String text, long least, long most) {
        try {
            long number = new BigDecimal(text.replace("_", "")).longValueExact();
            if (number >= least && number <= most) return number;
        } catch (ArithmeticException | NumberFormatException e) { /* the sentence below says it */ }
        throw new ParameterException(new CommandLine(this), option + " must be a whole number, at "
                + "least %d and at most %d, but was '%s'".formatted(least, most, text));
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).setParameterExceptionHandler((wrong, _) -> {
            System.err.println(wrong.getMessage() + " (see -h)");
            return 2;
        }).execute(args));
    }
}
