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
        return product(LongStream.rangeClosed(moves - chosen + 1, moves).toArray())
                .divide(product(LongStream.rangeClosed(1, chosen).toArray()));
    }

    /** By halves, for BigInteger is fastest with factors of equal length. */
    static BigInteger product(long[] factors) {
        int half = factors.length / 2;
        if (half == 0) // one factor, or none
            return BigInteger.valueOf(factors.length == 0 ? 1 : factors[0]);
        return product(Arrays.copyOf(factors, half))
                .multiply(product(Arrays.copyOfRange(factors, half, factors.length)));
    }

    // Changed: nothing is multiplied that is divided out again: only primes that are left.
    static BigInteger primes(int rows, int columns) {
        return product(factors(rows, columns));
    }

    /**
     * The powers of primes in n over k (Goetgheluck 1987): the exponent is how often a digit is
     * carried when k and n - k are added in base p (Kummer 1852). None of them is more than n.
     */
    static long[] factors(int rows, int columns) {
        int n = rows + columns - 2, k = rows - 1;
        var composite = new boolean[n + 1]; // the sieve of Eratosthenes
        var factors = LongStream.builder();
        for (int prime = 2; prime <= n; prime++) {
            if (composite[prime]) continue;
            for (long multiple = (long) prime * prime; multiple <= n; multiple += prime)
                composite[(int) multiple] = true;
            long power = 1;
            for (long q = prime; q <= n; q *= prime) if (n % q < k % q) power *= prime; // a carry
            if (power > 1) factors.add(power);
        }
        return factors.build().toArray();
    }

    // Changed: on all cores. The halves need nothing of each other; BigInteger cuts the last ones.
    static BigInteger allCores(int rows, int columns) {
        return parallelProduct(factors(rows, columns));
    }

    static BigInteger parallelProduct(long[] factors) {
        int half = factors.length / 2;
        if (half < 100) return product(factors); // a task needs something to do
        var first = ForkJoinTask.adapt(() -> parallelProduct(Arrays.copyOf(factors, half))).fork();
        return parallelProduct(Arrays.copyOfRange(factors, half, factors.length))
                .parallelMultiply(first.join());
    }

    // Changed: GMP, a library in C and assembly. Its multiplication is better than BigInteger's.
    static BigInteger libgmp(int rows, int columns) {
        long moves = rows + columns - 2, chosen = rows - 1;
        try (var arena = Arena.ofConfined()) { // frees at its end what it has allocated
            var number = arena.allocate(16); // of the type mpz_t
            var words = arena.allocate(ValueLayout.JAVA_LONG, moves / 64 + 1);
            var count = arena.allocate(ValueLayout.JAVA_LONG);
            gmp("init", number);
            gmp("bin_uiui", number, moves, chosen);
            gmp("export", words, count, 1, 8L, 1, 0L, number); // the highest word and byte first
            gmp("clear", number);
            return new BigInteger(1, words.toArray(ValueLayout.JAVA_BYTE), 0,
                    8 * (int) count.get(ValueLayout.JAVA_LONG, 0));
        }
    }

    /** Calls a function of GMP, which believes that the types are right: if not, the JVM ends. */
    static void gmp(String function, Object... arguments) {
        var types = Stream.of(arguments).map(argument -> argument instanceof MemorySegment
                ? ValueLayout.ADDRESS : argument instanceof Long ? ValueLayout.JAVA_LONG
                : ValueLayout.JAVA_INT).toArray(MemoryLayout[]::new);
        try {
            var library = SymbolLookup.libraryLookup(System.getProperty("os.name").startsWith("Mac")
                    ? "/opt/homebrew/lib/libgmp.dylib" : "libgmp.so.10", Arena.global());
            Linker.nativeLinker().downcallHandle(library.findOrThrow("__gmpz_" + function),
                    FunctionDescriptor.ofVoid(types)).invokeWithArguments(arguments);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("libgmp is not on this machine");
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** Timed in turn, so that a busy moment meets all; each is compared with the one before. */
    static final List<Version> LADDER = List.of(
            new Version("recursion", UniquePaths::recursion),
            new Version("memo", (rows, columns) -> memo(rows, columns,
                    new BigInteger[atMost(1_000_000, rows, columns) + 1][columns + 1])),
            new Version("one row", (rows, columns) -> oneRow(
                    atMost(10_000_000, rows, columns), columns)),
            new Version("closed form", UniquePaths::uniquePaths),
            new Version("primes", UniquePaths::primes),
            new Version("all cores", UniquePaths::allCores),
            new Version("libgmp", UniquePaths::libgmp));

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
