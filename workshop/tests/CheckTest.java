import module java.base;
import checks.McpiParallelCheck;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import engine.Finding;
import engine.Run;
import engine.Run.Count;
import engine.Run.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/** The tool check as it is called; and its diagnosis, from evidence that is made up here. */
class CheckTest {
    static final Path WRONG = AnswersTest.ANSWERS.resolve("mcpi/samples-lost--no-remainder.java");
    static final Path RIGHT = Project.ROOT.resolve("solutions/mcpi-parallel.java");
    @TempDir Path folder;

    static Project.Result check(Path folder, String... arguments) throws Exception {
        return Project.run(folder, Map.of(), "", Stream.concat(Stream.of(Project.ROOT.resolve("jbangw").toString(), "check"), Stream.of(arguments)).toList());
    }

    /** A JVM that only collects may not get round to say so, nor to end: its log does. */
    @Test void aJvmThatOnlyCollectsIsOutOfMemory() {
        var fills = "[1.250s][info][gc] GC(41) Pause Full (Ergonomics) 243M->241M(245M) 312.405ms";
        var frees = "[1.500s][info][gc] GC(42) Pause Full (Ergonomics) 243M->31M(245M) 98.2ms";
        var young = "[1.750s][info][gc] GC(43) Pause Young (Allocation Failure) 240M->240M(245M) 8.2ms";
        assertTrue(engine.Sandbox.isFull(List.of(frees, fills, young)));
        assertFalse(engine.Sandbox.isFull(List.of(fills, frees, young)));
        assertFalse(engine.Sandbox.isFull(List.of(young, "[0.005s][info][gc] Using Parallel")));
    }

    @Test void wrongAnswerIsNamedWithItsEvidenceAndAHint() throws Exception {
        var result = check(folder, WRONG.toString());
        assertEquals(1, result.status());
        assertTrue(result.out().startsWith("mcpi-parallel: wrong\n\nsamples-lost\n"), result.out());
        assertTrue(result.out().matches("(?s).*drew [\\d,]+ of [\\d,]+ points\\..*hint mcpi-parallel 2\\n"), result.out());
        ScriptTest.assertReadable(result.out());
    }

    @Test void rightAnswerSaysWhatWasProven() throws Exception {
        var result = check(folder, RIGHT.toString());
        assertEquals(0, result.status(), result.out() + result.err());
        for (var proof : List.of("every sample is drawn once", "1, 2, 3 and 8", "its own generator", "same seed, same answer", "no thread is left", "x of an attainable "))
            assertTrue(result.out().contains(proof), result.out());
        ScriptTest.assertReadable(result.out());
    }

    @Test void compileErrorIsTheCompilersMessage() throws Exception {
        var file = Files.writeString(folder.resolve("mcpi-parallel.java"), "class McpiParallel {\n    int x = \"100%\";\n}\n");
        var result = check(folder, file.toString());
        assertEquals(1, result.status());
        assertTrue(result.out().contains("mcpi-parallel.java:2: error: incompatible types"), result.out());
        assertTrue(result.out().contains("    int x = \"100%\";\n            ^\n"), result.out());
    }

    /** Same class names, a name with blanks, one that is no step, one that takes other libraries: a line each. */
    @Test void jsonHasALineAFile() throws Exception {
        var before = new TreeMap<String, String>();
        Files.copy(RIGHT, folder.resolve("a right one.java"));
        Files.copy(WRONG, folder.resolve("b.java"));
        Files.writeString(folder.resolve("c.java"), "class Notes {}\n");
        Files.writeString(folder.resolve("d.java"), "class McpiParallel {");
        Files.writeString(folder.resolve("e.java"), "//DEPS org.apache.commons:commons-lang3:3.17.0\n" + Files.readString(WRONG).replace(
                "class McpiParallel {", "class McpiParallel { static final String name = org.apache.commons.lang3.StringUtils.EMPTY;"));
        for (var file : contents(folder)) before.put(file.toString(), Files.readString(file));
        var result = check(folder.getParent(), "--json", folder.getFileName().toString());
        assertEquals(1, result.status(), result.err());
        var lines = result.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertEquals(List.of("pass", "fail", "not-a-step", "fail", "fail"), lines.stream().map(line -> line.get("verdict").getAsString()).toList(), result.out());
        assertEquals(List.of("", "samples-lost", "", "does-not-compile", "samples-lost"), lines.stream().map(CheckTest::firstId).toList());
        assertTrue(lines.get(0).get("file").getAsString().endsWith("a right one.java"));
        assertEquals("mcpi-parallel", lines.get(1).get("step").getAsString());
        var speed = lines.getFirst().get("speed");
        assertTrue(speed.isJsonNull() && Runtime.getRuntime().availableProcessors() == 1 || speed.getAsJsonObject().get("attainable").getAsDouble() > 0);
        for (var line : lines) assertTrue(line.get("seconds").getAsDouble() > 0);
        for (var file : contents(folder)) assertEquals(before.remove(file.toString()), Files.readString(file));
        assertTrue(before.isEmpty());
    }

    static List<Path> contents(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static String firstId(JsonObject line) {
        var findings = line.getAsJsonArray("findings");
        if (findings.isEmpty() || findings.get(0).getAsJsonObject().get("advice").getAsBoolean()) return "";
        assertFalse(findings.get(0).getAsJsonObject().get("evidence").getAsString().isBlank());
        assertFalse(findings.get(0).getAsJsonObject().get("meaning").getAsString().isBlank());
        return findings.get(0).getAsJsonObject().get("id").getAsString();
    }

    @Test void overviewListsTheStepsAndSaysWhatIsNext() throws Exception {
        var nothing = check(folder);
        assertEquals(0, nothing.status());
        assertTrue(nothing.out().contains("0 of 4 exercises\nNext:  ") && nothing.out().contains("init -t slow-cube my/slow-cube.java"), nothing.out());
        Files.createDirectory(folder.resolve("my"));
        Files.copy(Project.ROOT.resolve("solutions/slow-cube.java"), folder.resolve("my/slow-cube.java"));
        Files.copy(WRONG, folder.resolve("my/mcpi-parallel.java"));
        var result = check(folder);
        assertEquals(1, result.status());
        for (var step : CatalogTest.STEPS) assertTrue(result.out().contains(" " + step + " "), result.out());
        assertTrue(result.out().matches("(?s).*\\[x\\] slow-cube +right.*\\[ \\] mcpi-parallel +samples-lost.*1 of 4 exercises\nNext: .*check my/mcpi-parallel.java\n"), result.out());
        ScriptTest.assertReadable(result.out());
    }

    @Test void wrongCallGetsOneSentence() throws Exception {
        for (var call : List.of(List.of("no-such-file.java"), List.of("--step", "mcpi-paralel", RIGHT.toString()), List.of("--watch"),
                List.of("--watch", RIGHT.toString()), List.of("--json", "nowhere"), List.of("-x"), List.of(folder.toString()))) {
            var result = check(folder, call.toArray(String[]::new));
            assertEquals(2, result.status(), call::toString);
            assertEquals("", result.out());
            assertEquals(1, result.err().lines().count(), result.err());
        }
        Files.writeString(folder.resolve("notes.java"), "class Notes {}\n");
        assertEquals(2, check(folder, "notes.java").status());
    }

    @Test void stepCanBeNamed() throws Exception {
        var file = Files.writeString(folder.resolve("mine.java"), "class Mine {}\n");
        var result = check(folder, "--step", "mcpi-parallel", file.toString());
        assertEquals(1, result.status());
        assertTrue(result.out().contains("method-missing"), result.out());
    }

    /** Ctrl-C, or worse, while a learner's code hangs that has started a program: nothing is left of either. */
    @Test void nothingIsLeftRunning() throws Exception {
        var file = Files.writeString(folder.resolve("mcpi-parallel.java"), """
                class McpiParallel {
                    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
                        new ProcessBuilder("sleep", "600").start();
                        while (true) Thread.onSpinWait();
                    }
                }
                """);
        for (boolean forcibly : new boolean[] {false, true}) {
            var tool = new ProcessBuilder(Project.ROOT.resolve("jbangw").toString(), "check", file.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            List<ProcessHandle> all = List.of();
            while (all.stream().noneMatch(process -> process.info().command().orElse("").endsWith("sleep"))) {
                assertTrue(tool.isAlive(), "it ended before the learner's program was started");
                Thread.sleep(20);
                all = tool.descendants().toList();
            }
            Thread.sleep(300); // the tool looks for children ten times a second
            if (forcibly) tool.destroyForcibly();
            else tool.destroy();
            for (var process : all) process.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    // Diagnosis: evidence of a right answer, with one thing changed

    private final List<Run> runs = new ArrayList<>();

    @BeforeEach void evidenceOfARightAnswer() {
        for (var call : new McpiParallelCheck().calls()) {
            long samples = call.number(0), seed = call.number(2), inside = Math.round(samples * Math.PI / 4) - seed % 3 * (samples > 1000 ? 1 : 0);
            boolean fails = call.failing() > 0;
            runs.add(new Run(call, fails ? Ending.THREW : Ending.RETURNED, fails ? null : 4.0 * inside / samples, null, 2 * samples, 0, call.meeting(),
                    List.of(), 0, List.of(inside, 0L), List.of(), List.of(), fails ? Map.of(Count.INJECTED, 1L) : Map.of(), List.of(), 0, false));
        }
    }

    private static Optional<String> diagnosis(List<Run> runs) {
        return new McpiParallelCheck().wrong(runs).map(Finding::id);
    }

    private void change(UnaryOperator<Run> change) {
        runs.replaceAll(change);
    }

    private static Run with(Run run, Object value, long draws, long late, int together, List<Run.Race> races, List<String> left) {
        return new Run(run.call(), run.ending(), value, run.failure(), draws, late, together, run.generators(), run.repeated(), run.points(), races,
                left, run.counts(), run.sleeps(), run.clock(), run.uncaught());
    }

    @Test void rightEvidenceHasNoFinding() {
        assertEquals(Optional.empty(), diagnosis(runs));
        assertEquals(List.of(), new McpiParallelCheck().advice(runs));
    }

    @Test void eachFindingHasItsEvidence() {
        var right = List.copyOf(runs);
        var changes = new LinkedHashMap<String, UnaryOperator<Run>>();
        changes.put("samples-lost", run -> with(run, run.value(), run.draws() - 2, 0, run.together(), List.of(), List.of()));
        changes.put("samples-extra", run -> with(run, run.value(), run.draws() + 2, 0, run.together(), List.of(), List.of()));
        changes.put("result-not-awaited", run -> with(run, run.value(), run.draws(), 1, run.together(), List.of(), List.of()));
        changes.put("not-parallel", run -> with(run, run.value(), run.draws(), 0, Math.min(1, run.together()), List.of(), List.of()));
        changes.put("wrong-thread-count", run -> with(run, run.value(), run.draws(), 0, Math.min(4, run.together()), List.of(), List.of()));
        changes.put("data-race", run -> with(run, run.value(), run.draws(), 0, run.together(), List.of(new Run.Race("hits", 2)), List.of()));
        changes.put("pool-left-open", run -> with(run, run.value(), run.draws(), 0, run.together(), List.of(), List.of("pool-1-thread-1")));
        changes.put("constant-answer", run -> with(run, run.value() == null ? null : Math.PI, run.draws(), 0, run.together(), List.of(), List.of()));
        changes.put("wrong-estimate", run -> with(run, run.value() instanceof Double pi ? pi - 1e-4 : null, run.draws(), 0, run.together(), List.of(), List.of()));
        changes.forEach((id, change) -> assertEquals(Optional.of(id), diagnosis(right.stream().map(change).toList())));
    }

    /** A task that was made to fail, and a method that returns all the same, unless the failure was printed. */
    @Test void failureMustBeHeardOf() {
        for (boolean heard : new boolean[] {false, true}) {
            var changed = runs.stream().map(run -> run.call().failing() == 0 ? run : new Run(run.call(), Ending.RETURNED, 3.0, null, run.draws(), 0, 0,
                    List.of(), 0, run.points(), List.of(), List.of(), run.counts(), List.of(), 0, heard)).toList();
            assertEquals(heard ? Optional.empty() : Optional.of("exception-swallowed"), diagnosis(changed));
        }
    }

    /** Off by one in the number of tasks: fewer threads, but what is wrong is that samples are lost. */
    @Test void lostSharesExplainMissingThreads() {
        change(run -> with(run, run.value(), run.draws() - 2, 0, Math.max(0, run.together() - 1), List.of(), List.of()));
        assertEquals(Optional.of("samples-lost"), diagnosis(runs));
    }
}
