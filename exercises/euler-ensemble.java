///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Euler's method, many trajectories on all cores
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import static org.apache.commons.math3.stat.StatUtils.*;

// Solves y' = y (1 - y) by Euler's method, from many initial values. A trajectory is a chain: each
// step needs the value before it. But no trajectory needs another one. To achieve: a row `parallel`
// with the same values, for any number of values and threads, near 2x on 2 cores, and whose caller
// gets the exception of a task that fails. What do the tasks share?  ./jbangw hint euler-ensemble
@Command(name = "euler-ensemble", version = "euler-ensemble 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Euler's method, many trajectories on all cores")
class EulerEnsemble implements Callable<Integer> {
    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        // TODO: this is still the serial code. Share the values among `threads` tasks.
        return solve(initialValues.clone(), 0, initialValues.length, dt);
    }

    static final double END = 6;

    /** Puts y(END) in the place of y(0), in values[from] up to values[to - 1]. */
    static double[] solve(double[] values, int from, int to, double dt) {
        int steps = (int) Math.ceil(END / dt * (1 - 1e-12)); // no step for a rounding error
        for (int i = from; i < to; i++) {
            double y = values[i];
            for (int step = 0; step < steps; step++) // the last one is shorter if need be
                y += y * (1 - y) * Math.min(dt, END - step * dt);
            values[i] = y;
        }
        return values;
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = {"-n", "--values"}, description = "initial values") long count = 100_000;
    @Option(names = "--dt", description = "the length of a step") double dt = 0.01;
    @Option(names = {"-t", "--threads"}, description = "up to 1024; one a processor, if not given")
    long threads = Runtime.getRuntime().availableProcessors();

    public Integer call() throws Exception {
        if (count < 1 || count > 1e6 || !(dt >= 0.001 && dt <= 6) || threads < 1 || threads > 1024)
            throw new CommandLine.ParameterException(new CommandLine(new EulerEnsemble()),
                    "--values must be from 1 to 1e6, --dt from 0.001 to 6, -t from 1 to 1024");
        System.out.printf(Locale.ROOT, "%,d initial values from 0 to 2, dt %s, median of 5 runs%n%n"
                + "version   threads  mean of y(6)        time  speedup%n", count, dt);
        var initial = IntStream.range(0, (int) count).mapToDouble(i -> 2.0 * i / count).toArray();
        double[][] y = {initial, initial}, time = new double[2][7]; // of each version
        for (int run = 0; run < 7; run++) // the first 2 only warm up the JIT compiler
            for (int version = 0; version < 2; version++) { // in turn: a busy moment meets both
                long start = System.nanoTime();
                y[version] = version == 0 ? solve(initial.clone(), 0, initial.length, dt)
                        : finalValues(initial, dt, (int) threads);
                time[version][run] = (System.nanoTime() - start) / 1e9;
            }
        double[] median = {percentile(time[0], 2, 5, 50), percentile(time[1], 2, 5, 50)};
        var row = "%-8s  %7d  %.10f  %8.2f ms  %6.2fx%n";
        System.out.printf(Locale.ROOT, row + row, "serial", 1, mean(y[0]), median[0] * 1e3, 1.0,
                "parallel", threads, mean(y[1]), median[1] * 1e3, median[0] / median[1]);
        if (!Arrays.equals(y[0], y[1])) IO.println("\nThe rows have different values.");
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
        System.exit(new CommandLine(this).registerConverter(long.class, EulerEnsemble::wholeNumber)
                .execute(args));
    }
}
