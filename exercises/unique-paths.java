///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Paths through a grid: how fast can you be?
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import picocli.CommandLine;
import picocli.CommandLine.*;
import static org.apache.commons.math3.util.CombinatoricsUtils.*;

// Counts the paths from the top left cell of a grid to the bottom right one, when each move goes
// right or down. Plain recursion is right; but for one row and one column more it takes four times
// as long. To achieve: the same numbers, faster. How far do you get? 100 x 100? 100,000 x 100,000?
// First look where the time goes:  ./jbangw unique-paths-profile
// And then, if you are stuck:  ./jbangw hint unique-paths
@Command(name = "unique-paths", version = "unique-paths 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Paths through a grid: how fast can you be?")
class UniquePaths implements Callable<Integer> {
    int rows, columns;
    BigInteger paths;

    @Option(names = "--rows", defaultValue = "13", description = "cells from top to bottom")
    void rows(String text) { rows = (int) number("--rows", text, 1, 100_000); }
    @Option(names = "--columns", defaultValue = "13", description = "cells from left to right")
    void columns(String text) { columns = (int) number("--columns", text, 1, 100_000); }
    @Option(names = "--force", description = "also run what will take longer than 10 s")
    boolean force;

    static BigInteger recursion(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        return recursion(rows - 1, columns).add(recursion(rows, columns - 1));
    }

    static BigInteger uniquePaths(int rows, int columns) {
        // TODO: this is still the plain recursion. What does it compute again and again?
        return recursion(rows, columns);
    }

    /** Each version is timed, and compared with the one before. */
    static final List<Version> LADDER = List.of(
            new Version("recursion", UniquePaths::recursion),
            new Version("yours", UniquePaths::uniquePaths));

    record Version(String name, BiFunction<Integer, Integer, BigInteger> paths) {}

    public Integer call() {
        Locale.setDefault(Locale.ROOT);
        IO.println("version               paths           time    speedup  over the one before");
        double before = 0;
        for (var version : LADDER) {
            System.out.printf("%-11s  ", version.name);
            try {
                double magnitude = force ? 0 : magnitude(version);
                if (magnitude > 1) {
                    IO.println("would take about " + (magnitude < 5
                            ? Math.round(Math.pow(10, magnitude)) + " s; --force runs it"
                            : "10^" + Math.round(magnitude - 7.5) + " years; --force runs it"));
                    continue;
                }
                var times = new DescriptiveStatistics(); // of up to 1000 runs, or a second
                while (times.getSum() < 1 && times.getN() < 1000)
                    times.addValue(seconds(version, rows, columns));
                double time = times.getPercentile(50);
                System.out.printf("%14s  %10.4f ms  %8.1fx%n", paths.bitLength() < 40
                        ? "%,d".formatted(paths) : "%.5e".formatted(new BigDecimal(paths)),
                        time * 1e3, before == 0 ? 1 : before / time);
                before = time;
            } catch (StackOverflowError e) {
                IO.println("goes too deep: its recursion does not fit on the stack");
            } catch (OutOfMemoryError e) {
                IO.println("needs more memory than there is");
            } catch (IllegalArgumentException e) {
                IO.println(e.getMessage());
            }
        }
        return 0;
    }

    double seconds(Version version, int rows, int columns) {
        long start = System.nanoTime();
        paths = version.paths.apply(rows, columns);
        return (System.nanoTime() - start) / 1e9;
    }

    /** log10 of the seconds to expect, if they grow with the number of paths; or else 0. */
    double magnitude(Version version) {
        double small = 1e9, large = 1e9; // the least of some runs: compiled, and not interrupted
        for (int run = 0; run < 12; run++) {
            small = Math.min(small, seconds(version, 10, 10));
            large = Math.min(large, seconds(version, 12, 12));
        }
        // The paths are 14.5 times as many: 705,432, too many to count one by one in half a ms.
        if (large < 5 * small || large < 0.5e-3) return 0;
        double more = binomialCoefficientLog(rows + columns - 2, rows - 1)
                - binomialCoefficientLog(22, 11);
        return Math.log10(large) + more / Math.log(10);
    }

    /** Reads a whole number as people write it: 1000, 1_000 or 1e3. */
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
