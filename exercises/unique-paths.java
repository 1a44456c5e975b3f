///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Paths through a grid: how fast can you be?
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED

import module java.base;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import static org.apache.commons.math3.util.CombinatoricsUtils.*;

// Counts the paths from the top left cell of a grid to the bottom right one, when each move goes
// right or down. Plain recursion is right, but slow: how much longer for one row and one column
// more? To achieve: the same numbers, faster. How far do you get? 100 x 100? 100,000 x 100,000?
// First look where the time goes:  ./jbangw unique-paths-profile
// And then, if you are stuck:  ./jbangw hint unique-paths
@Command(name = "unique-paths", version = "unique-paths 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Paths through a grid: how fast can you be?")
class UniquePaths implements Callable<Integer> {
    static BigInteger recursion(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        return recursion(rows - 1, columns).add(recursion(rows, columns - 1));
    }

    static BigInteger uniquePaths(int rows, int columns) {
        // TODO: this is still the plain recursion. What does it compute again and again?
        return recursion(rows, columns);
    }

    /** Timed in turn, so that a busy moment meets all; each is compared with the one before. */
    static final List<Version> LADDER = List.of(
            new Version("recursion", UniquePaths::recursion),
            new Version("yours", UniquePaths::uniquePaths));

    record Version(String name, BiFunction<Integer, Integer, BigInteger> paths) {}

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = "--rows", description = "cells from top to bottom") long rows = 13;
    @Option(names = "--columns", description = "cells from left to right") long columns = 13;
    @Option(names = "--force", description = "also run what will take longer than 10 s")
    boolean force;
    final Map<Version, BigInteger> found = new HashMap<>();

    public Integer call() {
        if (Math.min(rows, columns) < 1 || Math.max(rows, columns) > 10_000_000)
            throw new CommandLine.ParameterException(new CommandLine(new UniquePaths()),
                    "--rows and --columns must be from 1 to 10,000,000");
        Locale.setDefault(Locale.ROOT);
        IO.println("version                paths           time    speedup  over the one before");
        var times = new HashMap<Version, DescriptiveStatistics>();
        var remarks = new HashMap<Version, String>(); // on those that cannot be timed
        for (int round = 0; round < 1000; round++) for (var version : LADDER) {
            var its = times.computeIfAbsent(version, _ -> new DescriptiveStatistics());
            double spent = round * its.getMin(); // seconds; a run that was held up does not count
            if (remarks.containsKey(version) || spent > (round < 5 ? 10 : 1)) continue;
            try {
                double magnitude = force || round > 0 ? 0 : magnitude(version); // warms it up, too
                if (magnitude > 1) remarks.put(version, "would take about " + (magnitude < 5
                        ? Math.round(Math.pow(10, magnitude)) + " s; --force runs it"
                        : "10^" + Math.round(magnitude - 7.5) + " years; --force runs it"));
                else its.addValue(seconds(version, (int) rows, (int) columns));
            } catch (StackOverflowError | OutOfMemoryError | IllegalArgumentException e) {
                remarks.put(version, e instanceof IllegalArgumentException ? e.getMessage()
                        : e instanceof OutOfMemoryError ? "needs more memory than there is"
                        : "goes too deep: its recursion does not fit on the stack");
            }
        }
        double before = 0;
        int digits = 0;
        var paths = BigDecimal.ZERO;
        for (var version : LADDER) {
            if (remarks.containsKey(version)) {
                System.out.printf("%-11s  %s%n", version.name, remarks.get(version));
                continue;
            }
            double time = times.get(version).getPercentile(50);
            paths = shortened(found.get(version));
            digits = paths.precision() - paths.scale();
            System.out.printf("%-11s  %15s  %10.4f ms  %8.1fx%n", version.name,
                    (digits > 12 ? "%.5e" : "%,.0f").formatted(paths), time * 1e3,
                    before == 0 ? 1 : before / time);
            before = time;
        }
        if (digits > 12) System.out.printf("%nThe number of paths has %,d digits%s%n", digits,
                digits > 80 ? "." : ":\n%.0f".formatted(paths));
        return 0;
    }

    double seconds(Version version, int rows, int columns) {
        long start = System.nanoTime();
        found.put(version, version.paths.apply(rows, columns));
        return (System.nanoTime() - start) / 1e9;
    }

    /** log10 of the seconds to expect, if smaller grids show that it may take long; or else 0. */
    double magnitude(Version version) {
        double[] few = least(version, new long[][] {{10, 10}, {12, 12}});
        // The paths are 14.5 times as many: 705,432, too many to count one by one in half a ms.
        if (few[1] > 5 * few[0] && few[1] > 0.5e-3) return (Math.log(few[1])
                + binomialCoefficientLog((int) (rows + columns - 2), (int) rows - 1)
                - binomialCoefficientLog(22, 11)) / Math.log(10);
        // Or else it grows with the grid: to the whole from a tenth as to a tenth from a hundredth.
        double[] part = least(version, new long[][] {{(rows + 99) / 100, (columns + 99) / 100},
                {(rows + 9) / 10, (columns + 9) / 10}});
        return part[1] < 0.01 ? 0 : Math.log10(part[1] * part[1] / part[0]);
    }

    /** The least times for two grids, in turn, in about a second: compiled, not interrupted. */
    double[] least(Version version, long[][] grids) {
        double spent = 0;
        double[] least = {1e9, 1e9};
        for (int run = 0; run < 2 || run < 24 && spent < 1; run++) {
            double time = seconds(version, (int) grids[run % 2][0], (int) grids[run % 2][1]);
            least[run % 2] = Math.min(least[run % 2], time);
            spent += time;
        }
        return least;
    }

    /** To some 90 digits, with the rest by logarithms: all digits would take longer to compute. */
    static BigDecimal shortened(BigInteger number) {
        int shift = Math.max(0, number.bitLength() - 300);
        double exponent = shift * Math.log10(2);
        return new BigDecimal(number.shiftRight(shift)).multiply(BigDecimal.valueOf(
                Math.pow(10, exponent % 1))).scaleByPowerOfTen((int) exponent);
    }

    static long wholeNumber(String text) { // as people write it: 100000000, 100_000_000 or 1e8
        try {
            return new BigDecimal(text.replace("_", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CommandLine.TypeConversionException("no whole number up to 1e18: " + text);
        }
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).registerConverter(long.class, UniquePaths::wholeNumber)
                .execute(args));
    }
}
