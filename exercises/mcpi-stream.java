///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Monte Carlo pi on all cores, with a stream
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import java.util.concurrent.ExecutionException; // not the one of picocli
import picocli.CommandLine;
import picocli.CommandLine.*;
import static org.apache.commons.math3.stat.StatUtils.percentile;

// Draws points in a square: pi/4 of them fall inside the quarter circle. No point depends on
// another, so all cores could draw. To achieve: a row `stream` that is right for any number of
// samples, on as many threads as -t says, near 2x on 2 cores, and whose caller gets the exception
// of a task that fails. Which do you prefer, this or an executor?  ./jbangw hint mcpi-stream
@Command(name = "mcpi-stream", version = "mcpi-stream 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Monte Carlo pi on all cores, with a stream")
class McpiStream implements Callable<Integer> {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        // TODO: this is still the serial code. Share the samples among `threads` tasks.
        return 4.0 * countInside(samples, new SplittableRandom(seed)) / samples;
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
    long samples, seed;
    int threads = Runtime.getRuntime().availableProcessors();
    @Option(names = {"-n", "--samples"}, defaultValue = "100_000_000", description = "points drawn")
    void samples(String text) { samples = number("--samples", text, 1, Long.MAX_VALUE); }
    @Option(names = {"-t", "--threads"}, description = "up to 1024 (default: one per core)")
    void threads(String text) { threads = (int) number("--threads", text, 1, 1024); }
    @Option(names = "--seed", defaultValue = "42", description = "same seed, same points")
    void seed(String text) { seed = number("--seed", text, Long.MIN_VALUE, Long.MAX_VALUE); }

    public Integer call() throws Exception {
        System.out.printf(Locale.ROOT, "%,d samples, seed %d, median of 5 runs%nStandard error to "
                + "expect: %.8f%n%n", samples, seed, Math.sqrt(Math.PI * (4 - Math.PI) / samples));
        double serial = 0, stream = 0;
        double[] serialTime = new double[5], streamTime = new double[5]; // of the last 5 runs
        boolean same = threads > 1 && samples >= 100; // few can agree by chance
        for (int run = 0; run < 7; run++) { // the first 2 only warm up the JIT compiler
            long runSeed = seed + 6 - run, start = System.nanoTime(); // the last run has the seed
            serial = 4.0 * countInside(samples, new SplittableRandom(runSeed)) / samples;
            long middle = System.nanoTime();
            stream = parallelMonteCarloPi(samples, threads, runSeed);
            serialTime[run % 5] = (middle - start) / 1e9;
            streamTime[run % 5] = (System.nanoTime() - middle) / 1e9;
            same &= serial == stream;
        }
        double before = percentile(serialTime, 50), after = percentile(streamTime, 50);
        System.out.printf(Locale.ROOT, """
                version   threads          pi        error         time   samples/s  speedup
                serial          1  %.8f  %+.8f  %8.2f ms  %5.1f M/s    1.00x
                stream    %7d  %.8f  %+.8f  %8.2f ms  %5.1f M/s  %6.2fx
                """, serial, serial - Math.PI, before * 1e3, samples / before / 1e6, threads,
                stream, stream - Math.PI, after * 1e3, samples / after / 1e6, before / after);
        if (threads > samples) IO.println("\nMore threads than samples: some draw nothing.");
        if (same) IO.println("\nBoth rows drew the same points: still the serial code?");
        else if (threads > 1 && before < 1.2 * after)
            IO.println("\nHardly faster: serial code, too little work, or a busy machine.");
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
