import module java.base;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import steps.Steps;
import static org.junit.jupiter.api.Assertions.*;

/**
 * The Monte Carlo estimates, against statistics, against a reference of another shape, and against
 * each other.
 */
class MonteCarloTest {
    static final String EXECUTOR = "solutions/mcpi-parallel.java";
    static final String STREAM = "solutions/mcpi-stream.java";
    static final String FORK_JOIN = "solutions/mcpi-forkjoin.java";

    /** All steps that estimate pi on several threads; mcpi-vector has points of its own. */
    static List<String> steps() {
        return CatalogTest.STEPS.stream()
                .filter(step -> !Set.of("mcpi-vector", "mcpi-spark").contains(step)
                && Project.read("solutions/" + Steps.fileOf(step))
                .contains("\n    static double parallelMonteCarloPi(")).toList();
    }

    static List<String> solutions() {
        return steps().stream().map(step -> "solutions/" + step + ".java").toList();
    }
    /** Pairs of samples and threads that do not divide, and some that do. */
    static final long[][] PAIRS = {{7, 8}, {10, 3}, {1_000_003, 4}, {1, 1}, {1, 2}, {8, 8},
            {100_000, 2}, {99_999, 1}, {5, 64}};
    static final long[] SEEDS = {42, 0, -1, Long.MIN_VALUE, Long.MAX_VALUE};

    @ParameterizedTest @MethodSource("solutions")
    void estimateIsWithinFiveStandardErrors(String file) throws Exception {
        for (long seed : SEEDS)
            for (int threads : new int[] {1, 2, 3, 8})
                assertEquals(Math.PI, estimate(file, 1_000_000, threads, seed),
                        5 * standardError(1_000_000));
    }

    @ParameterizedTest @ValueSource(strings = {"exercises", "solutions"})
    void serialEstimateIsWithinFiveStandardErrors(String folder) throws Exception {
        var serial = Project.script(folder + "/mcpi-serial.java");
        for (long seed : SEEDS)
            assertEquals(Math.PI, (double) serial.call("monteCarloPi", 1_000_000L, seed),
                    5 * standardError(1_000_000));
    }

    /** As shipped, an exercise runs the serial code: to the last bit, for any number of threads. */
    @ParameterizedTest @MethodSource("steps")
    void exerciseAsShippedIsSerial(String step) throws Exception {
        var serial = Project.script("exercises/mcpi-serial.java");
        for (int threads : new int[] {1, 2, 8})
            assertEquals((double) serial.call("monteCarloPi", 10_007L, 42L),
                    estimate("exercises/" + step + ".java", 10_007, threads, 42));
    }

    /** Bit for bit the reference: no sample is lost or drawn twice, and every run is the same. */
    @ParameterizedTest @MethodSource("solutions")
    void everySampleIsDrawnOnce(String file) throws Exception {
        for (var pair : PAIRS)
            for (long seed : SEEDS) {
                double expected = reference(pair[0], (int) pair[1], seed);
                for (int run = 0; run < 2; run++)
                    assertEquals(expected, estimate(file, pair[0], (int) pair[1], seed),
                            () -> Arrays.toString(pair) + ", seed " + seed);
            }
    }

    @Test void executorStreamAndForkJoinCountTheSame() throws Exception {
        for (int threads : new int[] {1, 2, 3, 7, 100}) {
            double executor = estimate(EXECUTOR, 1_000_003, threads, 42);
            assertEquals(executor, estimate(STREAM, 1_000_003, threads, 42));
            assertEquals(executor, estimate(FORK_JOIN, 1_000_003, threads, 42));
        }
    }

    /** The points depend on the number of leaves, and not on who counts them. */
    @Test void leavesAreCountedByAnyNumberOfThreads() throws Exception {
        for (int leaves : new int[] {1, 2, 3, 1000, 100_000})
            for (int threads : new int[] {1, 3})
                assertEquals(reference(50_003, leaves, 42), (double) Project.script(FORK_JOIN)
                        .call("byHalves", 50_003L, leaves, threads, 42L));
    }

    @Test void rowsSayHowManyLeavesTheyHave() throws Exception {
        var out = Project.script(FORK_JOIN).run("-n", "1e5", "-t", "3").out();
        var leaves = new HashMap<String, String>();
        for (var name : List.of("serial", "forkjoin", "uneven", "fine", "finer", "finest"))
            leaves.put(name, row(out, name + " ")[4]);
        assertEquals(Map.of("serial", "1", "forkjoin", "3", "uneven", "4", "fine", "1,000",
                "finer", "100,000", "finest", "1,000,000"), leaves);
        assertEquals("%.8f".formatted(reference(100_000, 1000, 42)), row(out, "fine ")[2]);
    }

    @ParameterizedTest @MethodSource("solutions")
    void noThreadIsLeftBehind(String file) throws Exception {
        leavingNoThread(() -> estimate(file, 1000, 8, 42));
    }

    @ParameterizedTest @MethodSource("solutions")
    void failureOfATaskReachesTheCaller(String file) throws Exception {
        assertTaskFailureReachesTheCaller(file, "countInside", "parallelMonteCarloPi",
                1000L, 4, 42L);
    }

    @ParameterizedTest @MethodSource("steps")
    void tableSaysWhatWasMeasured(String step) throws Exception {
        for (var folder : List.of("exercises", "solutions")) {
            var script = Project.script(folder + "/" + step + ".java");
            var out = script.run("-n", "1_000_000", "-t", "3").out();
            assertTrue(out.startsWith("1,000,000 samples, seed 42, median of 5 runs, "
                    + "standard error 0.00164218\n"), out);
            var version = step.substring("mcpi-".length());
            assertEquals(1.0, speedup(row(out, "serial")));
            var row = row(out, version);
            assertEquals("3", row[1]);
            var pi = estimate(folder + "/" + step + ".java", 1_000_000, 3, 42);
            assertEquals("%.8f".formatted(pi), row[2]);
            assertEquals("%+.8f".formatted(pi - Math.PI), row[3]);
            assertTrue(speedup(row) > 0, out);
            ScriptTest.assertReadable(out);
        }
    }

    /** The rows of an unedited exercise differ by noise, also when it looks like a speedup. */
    @ParameterizedTest @MethodSource("steps")
    void rowsOfTheSamePointsAreSaidToBeSo(String step) throws Exception {
        for (var threads : List.of("1", "2", "8"))
            for (var samples : List.of("100", "1_000_000"))
                assertEquals(!threads.equals("1"),
                        saysSamePoints("exercises/" + step + ".java", samples, threads));
        assertFalse(saysSamePoints("solutions/" + step + ".java", "1_000_000", "2"));
        assertFalse(saysSamePoints("solutions/" + step + ".java", "1_000_000", "1"));
    }

    /**
     * Different points can have as many inside: with few of them often, and for one seed with any
     * number.
     */
    @ParameterizedTest @MethodSource("solutions")
    void equalCountsOfOtherPointsAreNotTheSamePoints(String file) throws Exception {
        var serial = Project.script("exercises/mcpi-serial.java");
        var equal = new ArrayList<Long>();
        for (long samples = 1; samples < 400; samples++)
            if (reference(samples, 2, 42) == (double) serial.call("monteCarloPi", samples, 42L))
                equal.add(samples);
        assertTrue(equal.getFirst() < 10 && equal.getLast() >= 100, equal.toString());
        for (long samples : List.of(equal.getFirst(), equal.getLast()))
            assertFalse(saysSamePoints(file, "" + samples, "2"), "" + samples);
    }

    static boolean saysSamePoints(String file, String samples, String threads) throws Exception {
        var out = Project.script(file).run("-n", samples, "-t", threads).out();
        ScriptTest.assertReadable(out);
        return out.contains("\nBoth rows drew the same points: ");
    }

    /** A hundred times the samples, about a tenth of the error (the seeds are fixed). */
    @Test void errorFollowsTheSquareRoot() throws Exception {
        var rows = Pattern.compile("(?m)^ +([\\d,]+) +(0\\.\\d+) +(0\\.\\d+) ").matcher(
                Project.script("solutions/mcpi-serial.java").run("-n", "1e6").out())
                .results().toList();
        assertEquals(List.of("100", "10,000", "1,000,000"),
                rows.stream().map(row -> row.group(1)).toList());
        for (var row : rows) {
            double samples = Double.parseDouble(row.group(1).replace(",", ""));
            double error = Double.parseDouble(row.group(2));
            assertEquals(standardError(samples), Double.parseDouble(row.group(3)), 1e-8);
            assertEquals(1, error / standardError(samples), 0.5);
        }
    }

    static double standardError(double samples) {
        return Math.sqrt(Math.PI * (4 - Math.PI) / samples);
    }

    /** One generator a task, split in the order of the tasks. */
    static SplittableRandom[] randoms(int tasks, long seed) {
        var root = new SplittableRandom(seed);
        var randoms = new SplittableRandom[tasks];
        for (int task = 0; task < tasks; task++) randoms[task] = root.split();
        return randoms;
    }

    /** The samples dealt out in turn. */
    static double reference(long samples, int threads, long seed) {
        var randoms = randoms(threads, seed);
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            var random = randoms[(int) (sample % threads)];
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return 4.0 * inside / samples;
    }

    static double estimate(String file, long samples, int threads, long seed) throws Exception {
        return (double) Project.script(file).call("parallelMonteCarloPi", samples, threads, seed);
    }

    /** With a method of the tasks that throws, in the script's class as compiled otherwise. */
    static void assertTaskFailureReachesTheCaller(String file, String ofTasks, String method,
            Object... arguments) throws Exception {
        var exception = ClassDesc.of("java.lang.IllegalStateException");
        var broken = Project.script(file).with(ofTasks, code -> code.new_(exception).dup()
                .ldc("injected").invokespecial(exception, ConstantDescs.INIT_NAME,
                        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String))
                .athrow());
        Throwable failure = assertThrows(Exception.class, () -> leavingNoThread(() ->
                Project.method(broken, method).invoke(null, arguments)));
        while (failure.getCause() != null) failure = failure.getCause();
        assertEquals("injected", failure.getMessage());
    }

    /** Runs work in a group of threads of its own, which those that it starts belong to. */
    static void leavingNoThread(Callable<?> work) throws Exception {
        var group = new ThreadGroup("work");
        var task = new FutureTask<>(work);
        new Thread(group, task).start();
        try {
            task.get();
        } finally {
            var threads = new Thread[1000];
            for (int i = group.enumerate(threads) - 1; i >= 0; i--) {
                threads[i].join(Duration.ofSeconds(10)); // one that is just ending is still there
                assertFalse(threads[i].isAlive(), threads[i] + " is left behind");
            }
        }
    }

    static String[] row(String out, String version) {
        return out.lines().filter(line -> line.startsWith(version)).reduce((one, last) -> last)
                .orElseThrow().split(" +");
    }

    static double speedup(String[] row) {
        assertTrue(row[row.length - 1].matches("\\d+\\.\\d\\dx"), row[row.length - 1]);
        return Double.parseDouble(row[row.length - 1].replace("x", ""));
    }
}
