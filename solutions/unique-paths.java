///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Paths through a grid: how fast can you be?
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

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

    // Changed: what is known is not computed again. But the recursion is as deep as it was.
    static BigInteger memo(int rows, int columns, BigInteger[][] known) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        if (known[rows][columns] == null) known[rows][columns] =
                memo(rows - 1, columns, known).add(memo(rows, columns - 1, known));
        return known[rows][columns];
    }

    // Changed: from the top down, without recursion. Of the table, one row is enough.
    static BigInteger oneRow(int rows, int columns) {
        var row = new BigInteger[columns];
        Arrays.fill(row, BigInteger.ONE);
        for (int i = 1; i < rows; i++)
            for (int j = 1; j < columns; j++) row[j] = row[j].add(row[j - 1]);
        return row[columns - 1];
    }

    // Changed: no table at all. A path is a choice: which moves, among all, go down?
    static BigInteger uniquePaths(int rows, int columns) {
        int moves = rows + columns - 2, chosen = Math.min(rows, columns) - 1;
        if (moves <= 66) // beyond, not all of them fit in a long
            return BigInteger.valueOf(binomialCoefficient(moves, chosen));
        return product(moves - chosen + 1, moves).divide(product(1, chosen));
    }

    /** first * ... * last, by halves, for BigInteger is fastest with factors of equal length. */
    static BigInteger product(int first, int last) {
        if (first >= last) return BigInteger.valueOf(first > last ? 1 : first);
        int middle = (first + last) / 2;
        return product(first, middle).multiply(product(middle + 1, last));
    }

    /** Timed in turn, so that a busy moment meets all; each is compared with the one before. */
    static final List<Version> LADDER = List.of(
            new Version("recursion", UniquePaths::recursion),
            new Version("memo", (rows, columns) -> memo(rows, columns,
                    new BigInteger[atMost(1_000_000, rows, columns) + 1][columns + 1])),
            new Version("one row", (rows, columns) -> oneRow(
                    atMost(10_000_000, rows, columns), columns)),
            new Version("closed form", UniquePaths::uniquePaths));

    // Changed: a table can be too large for the memory, or take too long to wait for.
    static int atMost(long cells, int rows, int columns) {
        if ((long) rows * columns <= cells) return rows;
        throw new IllegalArgumentException("is for grids of up to %,d cells".formatted(cells));
    }

    record Version(String name, BiFunction<Integer, Integer, BigInteger> paths) {}

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = "--rows", description = "cells from top to bottom") long rows = 13;
    @Option(names = "--columns", description = "cells from left to right") long columns = 13;
    @Option(names = "--force", description = "also run what will take longer than 10 s")
    boolean force;
    final Map<Version, BigInteger> found = new HashMap<>();

    public Integer call() {
        if (Math.min(rows, columns) < 1 || Math.max(rows, columns) > 100_000)
            throw new CommandLine.ParameterException(new CommandLine(new UniquePaths()),
                    "--rows and --columns must be from 1 to 100,000");
        Locale.setDefault(Locale.ROOT);
        IO.println("version               paths           time    speedup  over the one before");
        var times = new HashMap<Version, DescriptiveStatistics>();
        var remarks = new HashMap<Version, String>(); // on those that cannot be timed
        for (int round = 0; round < 1000; round++) for (var version : LADDER) {
            var its = times.computeIfAbsent(version, _ -> new DescriptiveStatistics());
            double least = round * its.getMin(); // seconds; a run that was held up does not count
            if (remarks.containsKey(version) || least > (round < 5 ? 10 : 1)) continue;
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
        var digits = "";
        for (var version : LADDER) {
            double time = times.get(version).getPercentile(50);
            var paths = found.get(version);
            System.out.printf("%-11s  %s%n", version.name, remarks.containsKey(version)
                    ? remarks.get(version) : "%14s  %10.4f ms  %8.1fx".formatted(
                        paths.bitLength() < 40 ? "%,d".formatted(paths) : "%.5e".formatted(
                        new BigDecimal(paths)), time * 1e3, before == 0 ? 1 : before / time));
            if (remarks.containsKey(version)) continue;
            before = time;
            digits = paths.toString();
        }
        if (digits.length() > 12) IO.println("\nThe number of paths has %,d digits%s".formatted(
                digits.length(), digits.length() <= 80 ? ":\n" + digits : "."));
        return 0;
    }

    double seconds(Version version, int rows, int columns) {
        long start = System.nanoTime();
        found.put(version, version.paths.apply(rows, columns));
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
        return (Math.log(large) + binomialCoefficientLog((int) (rows + columns - 2), (int) rows - 1)
                - binomialCoefficientLog(22, 11)) / Math.log(10);
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
