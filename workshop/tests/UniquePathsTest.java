import module java.base;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.junit.jupiter.api.Assertions.*;

/**
 * The paths through a grid, against Commons Math, published numbers, prime factors and Lucas's
 * theorem; the guard; and the profile.
 */
@Execution(ExecutionMode.CONCURRENT)
class UniquePathsTest {
    static final String EXERCISE = "exercises/unique-paths.java";
    static final String SOLUTION = "solutions/unique-paths.java";
    @TempDir Path temporary;

    @Test void smallGridsAreBinomialCoefficients() throws Exception {
        for (int rows = 1; rows <= 8; rows++)
            for (int columns = 1; columns <= 8; columns++)
                assertEquals(fromCommonsMath(rows, columns), paths(EXERCISE, rows, columns));
        for (int rows = 1; rows <= 34; rows++)
            for (int columns = 1; columns <= 34; columns++)
                assertEquals(fromCommonsMath(rows, columns), paths(SOLUTION, rows, columns));
    }

    static BigInteger fromCommonsMath(int rows, int columns) {
        return BigInteger.valueOf(
                CombinatoricsUtils.binomialCoefficient(rows + columns - 2, rows - 1));
    }

    /** Central binomial coefficients: the entries for 33, 34, 50 and 99 of A000984 of the OEIS. */
    @Test void publishedNumbers() throws Exception {
        assertEquals(new BigInteger("7219428434016265740"), paths(SOLUTION, 34, 34));
        assertEquals(new BigInteger("28453041475240576740"), paths(SOLUTION, 35, 35));
        assertEquals(new BigInteger("100891344545564193334812497256"), paths(SOLUTION, 51, 51));
        assertEquals(new BigInteger("22750883079422934966181954039568885395604168260154104734000"),
                paths(SOLUTION, 100, 100));
    }

    @Test void largeAndLopsidedGridsHaveTheRightPrimeFactors() throws Exception {
        for (var grid : new int[][] {{1, 100_000}, {2, 100_000}, {100_000, 3}, {67, 2},
                {1000, 1000}, {31, 9973}, {100_000, 100_000}})
            assertEquals(fromPrimes(grid[0] + grid[1] - 2, grid[0] - 1),
                    paths(SOLUTION, grid[0], grid[1]), Arrays.toString(grid));
    }

    /** n over k: each prime to the power that Legendre's formula gives for n!, k! and (n - k)!. */
    static BigInteger fromPrimes(int n, int k) {
        var composite = new BitSet();
        var product = BigInteger.ONE;
        for (int prime = 2; prime <= n; prime++) {
            if (composite.get(prime)) continue;
            for (long multiple = (long) prime * prime; multiple <= n; multiple += prime)
                composite.set((int) multiple);
            int power = 0;
            for (long q = prime; q <= n; q *= prime) power += (int) (n / q - k / q - (n - k) / q);
            product = product.multiply(BigInteger.valueOf(prime).pow(power));
        }
        return product;
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 12", "1 1", "1 9", "9 2", "3 40", "100 100", "1000 900"})
    void everyRungOfTheLadderHasTheSameNumber(String grid) throws Exception {
        var out = run(SOLUTION, grid.split(" ")[0], grid.split(" ")[1]);
        var rows = out.lines().skip(1).takeWhile(line -> !line.isEmpty())
                .filter(line -> !line.contains("would take") && !line.contains("libgmp is not"))
                .map(line -> line.substring(0, 28).split(" {2,}")).toList();
        assertTrue(rows.size() >= 3, out);
        assertEquals(1, rows.stream().map(row -> row[1]).distinct().count(), out);
    }

    /** The last rungs, as the benchmark calls them. */
    static List<String> lastRungs() {
        return hasGmp() ? List.of("primes", "allCores", "libgmp") : List.of("primes", "allCores");
    }

    static boolean hasGmp() {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup("libgmp.so.10", arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test void lastRungsHaveTheNumbersOfTheClosedForm() throws Exception {
        var grids = new ArrayList<>(List.of(new int[] {1, 100_000}, new int[] {100_000, 2},
                new int[] {3, 65_537}, new int[] {1000, 900}, new int[] {100_000, 100_000}));
        for (int rows = 1; rows <= 20; rows++)
            for (int columns = 1; columns <= 20; columns++) grids.add(new int[] {rows, columns});
        for (var rung : lastRungs())
            for (var grid : grids)
                assertEquals(paths(SOLUTION, grid[0], grid[1]),
                        Project.script(SOLUTION).call(rung, grid[0], grid[1]),
                        rung + " " + Arrays.toString(grid));
    }

    /**
     * Against the same number modulo primes above n, of which the factorials can be multiplied and
     * divided one factor after the other.
     */
    @Test void lastRungsAreRightForTheLargestGrids() throws Exception {
        int rows = 10_000_000, columns = 30_000;
        for (var prime : List.of(BigInteger.valueOf(Integer.MAX_VALUE),
                BigInteger.valueOf(1_000_000_007))) {
            long p = prime.longValue(), above = 1, below = 1;
            for (long k = 1; k < columns; k++) {
                above = above * (rows - 1 + k) % p;
                below = below * k % p;
            }
            var expected = BigInteger.valueOf(above)
                    .multiply(BigInteger.valueOf(below).modInverse(prime)).mod(prime);
            for (var rung : lastRungs()) {
                var paths = (BigInteger) Project.script(SOLUTION).call(rung, rows, columns);
                assertEquals(expected, paths.mod(prime), rung);
            }
        }
    }

    /** There is a row for libgmp on every machine; without the library, it says so. */
    @Test void libgmpIsUsedOrSaidToBeMissing() throws Exception {
        assertLastRow(hasGmp() ? "libgmp +2.27509e\\+58 +\\d.*"
                : "libgmp +libgmp is not on this machine", SOLUTION);
        var elsewhere = Files.writeString(temporary.resolve("unique-paths.java"),
                Project.read(SOLUTION).replace("libgmp.so.10", "libgmp.so.none"));
        assertLastRow("libgmp +libgmp is not on this machine", elsewhere.toString());
    }

    static void assertLastRow(String pattern, String file) throws Exception {
        var run = Project.script(file).run("--rows", "100", "--columns", "100");
        assertEquals(0, run.status());
        assertEquals("", run.err());
        var row = run.out().lines().takeWhile(line -> !line.isEmpty()).toList().getLast();
        assertTrue(row.matches(pattern), row);
    }

    @Test void shortenedHasTheFirstDigitsAndTheirNumber() throws Exception {
        var random = new Random(42);
        for (int bits = 1; bits < 30_000; bits += 1 + bits / 20)
            for (int sign : new int[] {-1, 1}) {
                var number = new BigInteger(bits, random).setBit(bits - 1)
                        .multiply(BigInteger.valueOf(sign));
                var shortened = (BigDecimal) Project.script(SOLUTION).call("shortened", number);
                assertEquals("%.9e".formatted(new BigDecimal(number)),
                        "%.9e".formatted(shortened));
                assertEquals(number.abs().toString().length(),
                        shortened.precision() - shortened.scale());
                if (bits <= 300) assertEquals(number, shortened.toBigIntegerExact());
            }
    }

    /** In full as long as it fits in a line, and beyond that how long it is. */
    @Test void numberIsShownInFullWhereItFits() throws Exception {
        assertTrue(run(SOLUTION, "100", "100").endsWith("\nThe number of paths has 59 digits:\n"
                + "22750883079422934966181954039568885395604168260154104734000\n"));
        assertTrue(run(SOLUTION, "1000", "1000").endsWith(
                "\nThe number of paths has 600 digits.\n"));
        assertFalse(run(SOLUTION, "13", "13").contains("digits"));
    }

    /** A busy moment of the machine then meets all versions, and two equal ones get equal times. */
    @ParameterizedTest @ValueSource(strings = {EXERCISE, SOLUTION})
    void versionsAreTimedInTurn(String file) throws Exception {
        var told = Project.read(file)
                .replace("UniquePaths::recursion",
                        "(r, c) -> { if (r == 5) System.err.print('r'); "
                        + "return recursion(r, c); }")
                .replace("UniquePaths::uniquePaths",
                        "(r, c) -> { if (r == 5) System.err.print('y'); "
                        + "return uniquePaths(r, c); }");
        var copy = Files.writeString(temporary.resolve("unique-paths.java"), told);
        var run = Project.script(copy.toString()).run("--rows", "5", "--columns", "5");
        assertEquals(0, run.status(), run.err());
        // One that has run long enough drops out.
        assertTrue(run.err().matches("(ry){5,}(r*|y*)"), run.err());
    }

    @Test void whatWouldTakeTooLongIsNotRunButToldAndLargeGridsAreReached() throws Exception {
        for (int size : new int[] {18, 100, 1000, 3000}) {
            var out = run(EXERCISE, "" + size, "" + size);
            for (var version : List.of("recursion", "yours"))
                assertTrue(out.matches("(?s).*\n" + version
                        + " +would take about (\\d+ s|10\\^\\d+ years); --force runs it\n.*"), out);
        }
        var largest = run(SOLUTION, "1e5", "100_000");
        assertTrue(largest.matches("(?s).*\nprimes +4.45143e\\+60202 .*"), largest);
        assertEquals("4.45143e+60202", "%.5e".formatted((BigDecimal) Project.script(SOLUTION)
                .call("shortened", paths(SOLUTION, 100_000, 100_000)))); // the closed form
        assertTrue(largest.contains("is for grids of up to 1,000,000 cells"), largest);
    }

    /** What grows like a power of the size is told by its tenth and its hundredth. */
    @Test void whatIsSlowWithoutCountingIsNotRunEither() throws Exception {
        var slow = Files.writeString(temporary.resolve("unique-paths.java"),
                Project.read(EXERCISE).replace("UniquePaths::uniquePaths", "(rows, columns) -> { "
                + "java.util.concurrent.locks.LockSupport.parkNanos(rows * 1_000_000L); "
                + "return BigInteger.ONE; }"));
        var run = Project.script(slow.toString()).run("--rows", "20_000", "--columns", "9");
        assertTrue(run.out().matches(
                "(?s).*\nyours +would take about (1\\d|2\\d) s; --force runs it\n"), run.out());
    }

    @Test void forceRunsIt() throws Exception {
        var out = Project.script(EXERCISE).run("--rows", "11", "--columns", "11", "--force").out();
        assertTrue(out.matches("(?s).*\nrecursion +184,756 .*\nyours +184,756 .*"), out);
    }

    @Test void tooDeepARecursionIsSaidInOneLine() throws Exception {
        var run = Project.script(SOLUTION).run("--rows", "2", "--columns", "100000");
        assertEquals(0, run.status());
        assertEquals("", run.err());
        assertTrue(run.out().matches("(?s).*recursion +goes too deep.*\nmemo +goes too deep.*\n"
                + "one row +100,000 .*\nclosed form +100,000 .*"), run.out());
    }

    @Test void profileCountsEveryCallAndPutsYoursBesideTheGiven() throws Exception {
        var mine = Files.copy(Project.ROOT.resolve(SOLUTION), temporary.resolve("my paths.java"));
        var html = Files.writeString(temporary.resolve("flame.html"),
                "<h1>unique-paths</h1> of last week");
        var out = profile("--html", html.toString(), mine.toString()).out();
        assertTrue(out.matches(
                "(?s).*\ngiven +2,704,156 .*\nyours +2,704,156 .*\ngiven: .*\nyours: .*"), out);
        assertTrue(out.matches("(?s).*\n[^\n]*uniquePaths\\S* +5,408,311 .*"), out);
        assertTrue(out.matches(
                "(?s).*yours: jfr view method-timing\n.*\nUniquePaths.uniquePaths\\S+ +1 .*"), out);
        assertTrue(out.contains("java.math.BigInteger.add("), out);
        assertTrue(out.matches("(?s).*\njava.math.BigInteger +\\d+\\.\\d\\d%\n.*"), out);
        ScriptTest.assertReadable(out.replace(html.toString(), "flame.html"));
        assertEquals(Project.read(SOLUTION), Files.readString(mine));
        var graph = Files.readString(html);
        assertFalse(graph.contains("last week"));
        assertTrue(graph.contains("Given.uniquePaths") || graph.contains("uniquePaths"),
                "no frame of ours");
        assertFalse(Pattern.compile("(src|href)=['\"]?(https?:)?//(?!github.com/async-profiler)")
                .matcher(graph).find(), "needs a network");
    }

    @Test void profileOfAWrongFileIsOneSentence() throws Exception {
        var notes = Files.writeString(temporary.resolve("notes.html"), "mine");
        assertWrong("--html must be a new file or an older flame graph, but was " + notes,
                "--html", notes.toString());
        assertEquals("mine", Files.readString(notes));
        var html = temporary.resolve("new.html").toString();
        var other = Project.ROOT.resolve("exercises/cores.java");
        assertWrong("FILE must have a class UniquePaths with the method uniquePaths(int, int)",
                "--html", html, other.toString());
        var broken = Files.writeString(temporary.resolve("broken.java"),
                "class UniquePaths {\n    int x = \"\";\n}\n");
        var run = Project.script("exercises/unique-paths-profile.java")
                .run("--html", html, broken.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().contains("broken.java:2: error: incompatible types"), run.err());
        assertTrue(run.err().contains("\nFILE must compile, but " + broken + " does not\n"),
                run.err());
    }

    /** What the third hint says is what the solution prints. */
    @Test void solutionOfTheProfileCountsWhatIsAskedFor() throws Exception {
        var out = Project.script("solutions/unique-paths-profile.java")
                .run("--html", temporary.resolve("flame.html").toString()).out();
        assertTrue(out.contains("\n168 different grids are asked for:\n  705,432 times  "), out);
    }

    static Project.Result profile(String... arguments) throws Exception {
        var run = Project.script("exercises/unique-paths-profile.java").run(arguments);
        assertEquals(0, run.status(), run.err());
        return run;
    }

    static void assertWrong(String sentence, String... arguments) throws Exception {
        ScriptTest.assertRefused("exercises/unique-paths-profile.java", Pattern.quote(sentence),
                arguments);
    }

    static String run(String file, String rows, String columns) throws Exception {
        var run = Project.script(file).run("--rows", rows, "--columns", columns);
        assertEquals(0, run.status(), run.err());
        ScriptTest.assertReadable(run.out());
        return run.out();
    }

    static Object paths(String file, int rows, int columns) throws Exception {
        return Project.script(file).call("uniquePaths", rows, columns);
    }
}
