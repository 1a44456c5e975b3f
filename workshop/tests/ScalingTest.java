import module java.base;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import scaling.Chart;
import scaling.Claim;
import scaling.Cores;
import scaling.Curve;
import scaling.Fit;
import scaling.Law;
import scaling.Measurement;
import scaling.Scale;
import scaling.Table;
import scaling.Times;
import static org.junit.jupiter.api.Assertions.*;

/** What is measured, and what is said of it: of times that are made up here, and so are known. */
class ScalingTest {
    private static final int SEEDS = 400;
    /** How improbable a number of seeds must be, if an interval of 95 % is what it says. */
    private static final double SURE = 1e-4;

    @TempDir Path folder;

    /** Times that follow a rule, with noise: of each one, and of whole rounds; and with drift. */
    private static Times times(Law law, int cores, int[] threads, int rounds, double noise,
            long seed, IntToDoubleFunction rule) {
        var random = new SplittableRandom(seed);
        var seconds = new double[threads.length][rounds];
        for (int round = 0; round < rounds; round++) {
            double whole = 0.05 * round + 0.1 * random.nextGaussian();
            for (int i = 0; i < threads.length; i++) seconds[i][round] = 0.2
                    * rule.applyAsDouble(threads[i])
                    * Math.exp(whole + noise * random.nextGaussian());
        }
        return new Times(law, cores, threads, seconds);
    }

    private static Times times(int cores, double noise, long seed, IntToDoubleFunction rule) {
        return times(Law.AMDAHL, cores, Measurement.usual(cores), 10, noise, seed,
                threads -> rule.applyAsDouble(Math.min(threads, cores)));
    }

    private static IntToDoubleFunction serial(double part) {
        return threads -> Law.AMDAHL.time(threads, part);
    }

    // The fit

    /** For every law, with few cores and with many, with little noise and with much. */
    @ParameterizedTest @EnumSource void theIntervalCoversTheTruth(Law law) {
        var right = new BinomialDistribution(SEEDS, 0.95);
        for (int cores : new int[] {4, 8, 64}) for (double part : new double[] {0, 0.02, 0.1, 0.5})
            for (double noise : new double[] {0.003, 0.03}) {
                int covered = 0, held = 0;
                for (long seed = 0; seed < SEEDS; seed++) {
                    var fit = Fit.of(times(law, cores, Measurement.usual(cores), 10, noise, seed,
                            threads -> law.time(threads, part)));
                    if (Math.abs(fit.serial() - part) <= fit.half()) covered++;
                    if (fit.misfit() >= Claim.SIGNIFICANT) held++;
                }
                var what = "%s, %d cores, %s serial, noise %s".formatted(law, cores, part, noise);
                assertUsual(right, held, what);
                // Near the ends of what a time can be, it may cover the truth more often.
                if (noise < 0.01) assertUsual(right, covered, what);
                else assertTrue(right.cumulativeProbability(covered) > SURE, what + covered);
            }
    }

    private static void assertUsual(BinomialDistribution right, int number, String what) {
        assertTrue(right.cumulativeProbability(number) > SURE
                && right.cumulativeProbability(number - 1) < 1 - SURE, what + ": " + number);
    }

    /** A moment in which the machine is busy makes the interval wider, and no law wrong. */
    @Test void aBusyMomentIsNoMisfit() {
        int covered = 0, held = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var busy = times(8, 0.003, seed, serial(0.05));
            busy.seconds()[(int) seed % 8][(int) seed % 10] *= 1.5;
            var fit = Fit.of(busy);
            if (Math.abs(fit.serial() - 0.05) <= fit.half()) covered++;
            if (fit.misfit() >= Claim.SIGNIFICANT) held++;
        }
        assertTrue(covered > 0.95 * SEEDS && held > 0.95 * SEEDS, covered + ", " + held);
    }

    @Test void withoutNoiseTheFitIsExact() {
        for (var law : Law.values()) for (double part : new double[] {0, 0.3, 1}) {
            var fit = Fit.of(times(law, 8, new int[] {1, 2, 4, 8}, 3, 0, 1,
                    threads -> law.time(threads, part)));
            assertEquals(part, fit.serial(), 1e-6);
            assertTrue(fit.half() < 1e-3 && fit.misfit() >= Claim.SIGNIFICANT);
        }
    }

    // What is said

    /** Not of a linear slowdown, which is Amdahl's law: the text says so. */
    @Test void coresThatSlowEachOtherDownFitNoLaw() {
        var slow = Map.<String, IntToDoubleFunction>of(
                "memory is as fast as 5 cores", threads -> Math.max(0.2, 1.0 / threads),
                "the clock is slower as soon as two work", threads ->
                        (threads == 1 ? 1 : 1.05) / threads,
                "each waits for each other", threads ->
                        serial(0.05).applyAsDouble(threads) + 0.003 * (threads - 1),
                "halves of 4 cores", threads -> threads <= 4 ? 1.0 / threads
                        : 1 / (4 + 0.25 * (threads - 4)));
        for (var one : slow.entrySet()) for (long seed = 0; seed < 50; seed++) {
            var claim = Claim.of(times(8, 0.005, seed, one.getValue()));
            assertInstanceOf(Claim.Fails.class, claim, one.getKey());
            assertTrue(claim.text().startsWith("Amdahl's law does not hold: "), claim.text());
            assertTrue(claim.text().endsWith(" No prediction."), claim.text());
        }
        var faster = Claim.of(times(8, 0.005, 1, threads -> 1.0 / Math.pow(threads, 1.2))).text();
        assertTrue(faster.contains("faster than so many cores can be"), faster);
    }

    @Test void aLawThatHoldsPredictsUpToEightTimesTheCores() {
        var claim = assertInstanceOf(Claim.Holds.class, Claim.of(times(8, 0.001, 1, serial(0.1))));
        assertTrue(claim.low() < 0.1 && claim.high() > 0.1 && claim.high() - claim.low() < 0.01);
        var text = claim.text();
        assertTrue(text.matches("Amdahl's law fits: 1?[09]\\.\\d\\d? % of the time is serial "
                + "\\(95 % confidence: .*on 16 cores 6\\.\\d\\dx .*on 64 cores 8\\.\\d\\dx .*"),
                text);
        assertTrue(text.contains("if the law does") && !text.contains("128"), text);
        var none = assertInstanceOf(Claim.Holds.class, Claim.of(times(8, 0.01, 3, serial(0))));
        assertTrue(none.low() == 0 && none.serial() >= 0 && none.high() < 0.01, none.text());
        var weak = Claim.of(times(Law.GUSTAFSON, 8, Measurement.usual(8), 10, 0.002, 1,
                threads -> Law.GUSTAFSON.time(Math.min(threads, 8), 0.1)
                * Math.max(1, threads / 8.0))).text();
        assertTrue(weak.startsWith("Gustafson's law fits: ") && weak.contains("on 64 cores 57."),
                weak);
    }

    @Test void tooLittlePredictsNothing() {
        assertEquals("With 2 cores a serial part cannot be told from slower cores: no prediction.",
                Claim.of(times(2, 0.01, 1, serial(0.1))).text());
        assertEquals("With 1 core there is nothing to share out: no prediction.",
                Claim.of(times(1, 0.01, 1, serial(0.1))).text());
        assertEquals("With 3 numbers of threads up to the 8 cores, a serial part cannot be told "
                + "from slower cores: no prediction, which needs at least 4.",
                Claim.of(times(Law.AMDAHL, 8, new int[] {1, 2, 8, 16}, 10, 0.01, 1, serial(0.1)))
                .text());
        assertEquals("With 2 rounds the noise is not known: no prediction, which needs at least 3.",
                Claim.of(times(Law.AMDAHL, 8, Measurement.usual(8), 2, 0.01, 1, serial(0.1)))
                .text());
    }

    @Test void noisePredictsNothing() {
        int refused = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var claim = Claim.of(times(8, 1, seed, serial(1)));
            if (claim instanceof Claim.Noise) refused++;
            if (seed == 0) assertTrue(claim.text().matches("The noise is larger than the effect: "
                    + "the speedup is .*x on 8 threads, .* No prediction\\..*"), claim.text());
        }
        assertUsual(new BinomialDistribution(SEEDS, 0.95), refused, "refused");
        var serial = Claim.of(times(8, 0.002, 1, serial(1))).text();
        assertTrue(serial.startsWith("There is no speedup: 1.00x on 8 threads"), serial);
        var slower = Claim.of(times(2, 0.01, 1, threads -> threads)).text();
        assertTrue(slower.startsWith("It is slower on more threads: 0.5"), slower);
    }

    // How it looks

    @Test void fewNumbersOfThreadsAreMeasured() {
        assertArrayEquals(new int[] {1, 2}, Measurement.usual(1));
        assertArrayEquals(new int[] {1, 2, 3, 4}, Measurement.usual(2));
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6, 8, 10}, Measurement.usual(5));
        assertArrayEquals(new int[] {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128},
                Measurement.usual(64));
        for (int cores = 1; cores < 1000; cores++) {
            var usual = Measurement.usual(cores);
            assertEquals(2 * cores, usual[usual.length - 1]);
            assertTrue(usual.length < 25, cores + " cores");
        }
    }

    @Test void textFits() {
        for (int cores = 1; cores <= 64; cores++) for (double noise : new double[] {0.01, 0.5}) {
            int[] all = IntStream.rangeClosed(1, cores).toArray();
            var times = cores % 2 == 0 ? times(cores, noise, 1, serial(0.02))
                    : times(Law.AMDAHL, cores, all, 4, noise, 1, serial(0));
            var claim = Claim.of(times);
            var plain = Table.of(times) + Curve.of(times, claim, true);
            assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(plain), plain);
            var text = plain + Curve.of(times, claim, false);
            for (var line : text.lines().toList()) {
                assertTrue(line.length() <= 80, text);
                assertEquals(line.stripTrailing(), line);
            }
            assertEquals(claim instanceof Claim.Holds, text.contains("- Amdahl's law"), text);
            assertEquals(times.fitted() < times.threads().length, text.contains("not fitted"));
        }
    }

    @Test void theSvgSaysWhatItShows() throws Exception {
        for (int cores : new int[] {2, 8, 64}) {
            var times = times(cores, 0.02, 1, serial(0.05));
            var bytes = Chart.of(times, Claim.of(times), "a < b & c", true);
            assertTrue(bytes.length < 150_000, bytes.length + " bytes");
            var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            assertEquals("svg", svg.getTagName());
            assertEquals("a < b & c", text(svg, "title"));
            assertTrue(text(svg, "desc").startsWith("The speedup (times) over the number of "
                    + "threads: measured 1.00x on 1, "), text(svg, "desc"));
            // The ideal line, its legend, and the points; letters are paths.
            assertTrue(new String(bytes).contains("stroke-dasharray:8"), "the ideal line");
            assertTrue(svg.getElementsByTagName("ellipse").getLength() >= times.fitted());
            assertEquals(cores > 2, new String(bytes).contains("rgb(213,94,0)"), "the law");
        }
    }

    private static String text(Element svg, String tag) {
        return svg.getElementsByTagName(tag).item(0).getTextContent();
    }

    @Test void thePngIsNotBlank() throws Exception {
        var times = times(8, 0.02, 1, serial(0.05));
        var picture = ImageIO.read(new ByteArrayInputStream(
                Chart.of(times, Claim.of(times), "any", false)));
        var colours = new HashMap<Integer, Integer>();
        for (int x = 0; x < picture.getWidth(); x++) for (int y = 0; y < picture.getHeight(); y++)
            colours.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
        for (int colour : new int[] {0x0072b2, 0xd55e00, 0x777777, 0xffffff})
            assertTrue(colours.getOrDefault(colour, 0) > 100, Integer.toHexString(colour));
    }

    // What is measured

    private static Project.Result scaling(Object... arguments) {
        try (var output = new Output()) {
            int status = Scale.run(Stream.of(arguments).map(Object::toString)
                    .toArray(String[]::new));
            return new Project.Result(status, output.out(), output.err());
        }
    }

    private Path script(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test void theMethodOfAStepIsMeasuredAndDrawn() throws Exception {
        var chart = folder.resolve("chart.svg");
        var call = new Object[] {"--rounds", 2, "--threads", "1,2", "--size", "1e6", "--ascii",
                "--chart", chart, Project.ROOT.resolve("solutions/mcpi-parallel.java")};
        var run = scaling(call);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().replace("\n", " ").startsWith("parallelMonteCarloPi(samples 1,000,000"
                + ", threads, seed 42): medians of 2 rounds, "), run.out());
        assertTrue(run.out().matches("(?s).*\n {5}1  .* {5}1\\.00x\n {5}2\\*? .*"), run.out());
        ScriptTest.assertReadable(run.out().replace(folder.toString(), "."));
        var drawn = Files.readString(chart);
        assertTrue(drawn.contains("<title>mcpi-parallel: strong scaling on "), drawn);
        var again = scaling(call);
        assertEquals(2, again.status());
        assertTrue(again.err().contains("chart.svg exists: --force writes over it"));
        assertEquals(drawn, Files.readString(chart));
    }

    @Test void ofAnyScriptTheWholeMainIsMeasured() throws Exception {
        var notes = folder.resolve("notes");
        var script = script("any-script.java", """
                import module java.base;
                class AnyScript {
                    AnyScript() {}
                    void main(String[] args) throws Exception {
                        var all = String.join(" ", args);
                        Files.writeString(Path.of(args[0]), all.replaceFirst(".* ", "")
                                + " on " + Runtime.getRuntime().availableProcessors() + "\\n",
                                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                        for (int i = 0; i < 100_000; i++) IO.println("a script may say much");
                        System.err.println("and complain");
                        new Thread(() -> { throw new IllegalStateException(); }).start();
                    }
                }
                """);
        var run = scaling("--weak", "--rounds", 1, "--threads", 3, "--size", 100, script, notes,
                "--threads", "{size}/{threads}");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("main of any-script.java, size 100 for each thread: "),
                run.out());
        assertFalse((run.out() + run.err()).contains("complain"), run.err());
        assertEquals(Map.of("100/1 on 1", 3L, "300/3 on 3", 2L), Files.readAllLines(notes).stream()
                .collect(Collectors.groupingBy(line -> line, Collectors.counting())));
    }

    @Test void theListOfCoresIsReadAsTheKernelWritesIt() {
        assertEquals(List.of(0, 1, 2, 8), Cores.numbers("0-2,8"));
        assertEquals(List.of(5), Cores.numbers("5"));
    }

    /** Each gets one sentence, and no stack trace. */
    @Test void whatCannotBeMeasuredGetsASentence() throws Exception {
        var ends = Map.of(
                "throw new IllegalStateException(\"what\", new RuntimeException(\"no data\"));",
                "ends with exit code 1: java.lang.RuntimeException: no data",
                "System.err.println(\"--n is missing\"); System.exit(2);",
                "ends with exit code 2: --n is missing",
                "while (true) System.err.println(\"and on\");",
                "has not ended after 1 s: give it less to do, or more time by --limit",
                "Runtime.getRuntime().halt(0);", "halts its JVM, and is not timed");
        for (var end : ends.entrySet()) {
            var file = script("any.java", "class Any { void main() { " + end.getKey() + " } }");
            boolean isEndless = end.getKey().startsWith("while");
            var run = scaling("--limit", isEndless ? 1 : 300, file);
            assertEquals(2, run.status(), end.getKey());
            assertEquals("", run.out());
            assertTrue(run.err().endsWith("any.java on 1 core " + end.getValue() + "\n"),
                    run.err());
        }
        for (var method : Map.of("throw new IllegalStateException(\"no pool\");",
                "java.lang.IllegalStateException: no pool",
                "System.exit(0); return 0;", "its JVM ended",
                "while (true) IO.println(\"and on, and on, and on\");", "too much output",
                "while (true) Thread.onSpinWait();",
                "it has not ended after 1 s: give it less to do, or more time by --limit")
                .entrySet()) {
            var file = script("mcpi-parallel.java", """
                    class McpiParallel {
                        static double parallelMonteCarloPi(long samples, int threads, long seed) {
                            %s
                        }
                        void main() {}
                    }
                    """.formatted(method.getKey()));
            boolean isEndless = method.getKey().contains("Spin");
            var run = scaling("--limit", isEndless ? 1 : 300, file);
            assertEquals(2, run.status());
            assertTrue(run.err().endsWith("mcpi-parallel.java on 1 thread: " + method.getValue()
                    + "\n"), run.err());
        }
    }

    @Test void aWrongCallGetsASentence() throws Exception {
        var script = script("any.java", "class Any { void main() {} }");
        var solutions = Project.ROOT.resolve("solutions");
        var answers = Map.of(List.of("nowhere.java"),
                "FILE must be a script, but there is no file nowhere.java (see -h)",
                List.of(solutions.resolve("slow-cube.java")),
                "The tasks of slow-cube only sleep, and need no cores: see timeline",
                List.of("--rounds", 0, script), "--rounds must be from 1 to 1000 (see -h)",
                List.of("--threads", "1,0", script),
                "--threads must be at most 64 numbers from 1 to 1024, such as 1,2,4 (see -h)",
                List.of("--chart", "chart.gif", script),
                "--chart must be a file .svg or .png, but was chart.gif (see -h)",
                List.of(script, "--chart", "chart.svg"),
                "--chart must stand before FILE: what follows FILE is the script's (see -h)",
                List.of(script, "{size}"), "{size} needs --size, the work for one thread (see -h)",
                List.of("--weak", "--size", "1e3", script),
                "--weak needs {size} among the arguments of the script, and --size (see -h)");
        for (var one : answers.entrySet())
            assertEquals(new Project.Result(2, "", one.getValue() + "\n"),
                    scaling(one.getKey().toArray()));
    }
}
