import module java.base;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import engine.jvm.Isolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import static org.junit.jupiter.api.Assertions.*;

/** The tool check as it is called. */
@Execution(ExecutionMode.CONCURRENT)
class CheckTest {
    static final Path WRONG = AnswersTest.ANSWERS.resolve("mcpi/samples-lost/no-remainder.java");
    static final Path RIGHT = Project.ROOT.resolve("solutions/mcpi-parallel.java");
    private static final String ANSWER = """
            class McpiParallel {
                static double parallelMonteCarloPi(long samples, int threads, long seed) \
                        throws Exception {
                    %s
                }
            }
            """;
    @TempDir Path folder;

    /** What {@code ./jbangw check} does, but for JBang's half second. */
    static Project.Result check(Path folder, String... arguments) throws Exception {
        return Project.script("workshop/check.java")
                .runIn(folder, Project.ROOT.resolve("jbangw").toString(), arguments);
    }

    Path answer(String body) throws IOException {
        return Files.writeString(folder.resolve("mcpi-parallel.java"), ANSWER.formatted(body));
    }

    @Test void wrongAnswerIsNamedWithItsEvidenceAndAHint() throws Exception {
        var result = check(folder, WRONG.toString());
        assertEquals(1, result.status());
        assertTrue(result.out().startsWith("mcpi-parallel: wrong\n\nsamples-lost\n"), result.out());
        assertTrue(result.out().matches(
                "(?s).*drew [\\d,]+ of [\\d,]+ points\\..*hint mcpi-parallel 2\\n"), result.out());
        ScriptTest.assertReadable(result.out());
    }

    @Test void rightAnswerSaysWhatWasProven() throws Exception {
        var result = check(folder, RIGHT.toString());
        assertEquals(0, result.status(), result.out() + result.err());
        for (var proof : List.of("every sample is drawn once", "1, 2, 3 and 8", "its own generator",
                "same seed, same answer", "no thread is left", "x of an attainable "))
            assertTrue(result.out().contains(proof), result.out());
        var next = ScriptTest.EXERCISES.get(1 + ScriptTest.EXERCISES.indexOf("mcpi-parallel"));
        assertTrue(result.out().matches(
                "(?s).*Another way:  .*solutions/mcpi-parallel.java\nNext:  .* start %s\n"
                .formatted(next)),
                result.out());
        ScriptTest.assertReadable(result.out());
    }

    @Test void compileErrorIsTheCompilersMessage() throws Exception {
        var file = Files.writeString(folder.resolve("mcpi-parallel.java"),
                "class McpiParallel {\n    int x = \"100%\";\n}\n");
        var result = check(folder, file.toString());
        assertEquals(1, result.status());
        assertTrue(result.out().contains("mcpi-parallel.java:2: error: incompatible types"),
                result.out());
        assertTrue(result.out().contains("    int x = \"100%\";\n            ^\n"), result.out());
    }

    /** A name with blanks, equal class names, no step, other libraries: a line for each file. */
    @Test void jsonHasALineAFile() throws Exception {
        var before = new TreeMap<String, String>();
        Files.copy(RIGHT, folder.resolve("a right one.java"));
        Files.copy(WRONG, folder.resolve("b.java"));
        Files.writeString(folder.resolve("c.java"), "class Notes {}\n");
        Files.writeString(folder.resolve("d.java"), "class McpiParallel {");
        Files.writeString(folder.resolve("e.java"),
                "//DEPS org.apache.commons:commons-lang3:3.17.0\n"
                + Files.readString(WRONG).replace("class McpiParallel {", "class McpiParallel {\n"
                + "    static final String name = org.apache.commons.lang3.StringUtils.EMPTY;"));
        for (var file : contents(folder)) before.put(file.toString(), Files.readString(file));
        var result = check(folder.getParent(), "--json", folder.getFileName().toString());
        assertEquals(1, result.status(), result.err());
        var lines = result.out().lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertEquals(List.of("pass", "fail", "not-a-step", "fail", "fail"),
                lines.stream().map(line -> line.get("verdict").getAsString()).toList(),
                result.out());
        assertEquals(List.of("", "samples-lost", "", "does-not-compile", "samples-lost"),
                lines.stream().map(CheckTest::firstId).toList());
        assertTrue(lines.get(0).get("file").getAsString().endsWith("a right one.java"));
        assertEquals("mcpi-parallel", lines.get(1).get("step").getAsString());
        var speed = lines.getFirst().get("speed");
        assertTrue(speed.isJsonNull() && Runtime.getRuntime().availableProcessors() == 1
                || speed.getAsJsonObject().get("attainable").getAsDouble() > 0);
        for (var line : lines) assertTrue(line.get("seconds").getAsDouble() > 0);
        for (var file : contents(folder))
            assertEquals(before.remove(file.toString()), Files.readString(file));
        assertTrue(before.isEmpty());
    }

    static List<Path> contents(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static String firstId(JsonObject line) {
        var findings = line.getAsJsonArray("findings");
        if (findings.isEmpty() || findings.get(0).getAsJsonObject().get("advice").getAsBoolean())
            return "";
        assertFalse(findings.get(0).getAsJsonObject().get("evidence").getAsString().isBlank());
        assertFalse(findings.get(0).getAsJsonObject().get("meaning").getAsString().isBlank());
        return findings.get(0).getAsJsonObject().get("id").getAsString();
    }

    @Test void overviewListsTheStepsAndSaysWhatIsNext() throws Exception {
        var clone = Project.clone(folder.resolve("clone"));
        var nothing = checkOf(clone, clone);
        assertEquals(0, nothing.status(), nothing.err());
        int steps = CatalogTest.STEPS.size();
        assertTrue(nothing.out().contains(" 0 of %d steps\nNext:  ".formatted(steps)),
                nothing.out());
        var copies = Files.createDirectory(clone.resolve("my"));
        var right = Files.copy(Project.ROOT.resolve("solutions/slow-cube.java"),
                copies.resolve("slow-cube.java"));
        Files.copy(WRONG, copies.resolve("mcpi-parallel.java"));
        var result = checkOf(clone, clone, "--no-speed");
        assertEquals(1, result.status());
        for (var step : CatalogTest.STEPS)
            assertTrue(result.out().contains(" " + step + " "), result.out());
        assertTrue(result.out().matches(
                "(?s).*\\[x\\] slow-cube +right\\R.*\\[ \\] mcpi-parallel +samples-lost.*"
                + " 1 of %d steps\nNext: .*".formatted(steps)), result.out());
        ScriptTest.assertReadable(result.out());
        var list = StepsTest.steps(clone, clone);
        assertTrue(list.out().startsWith(result.out()), "steps knows it: " + list.out());
        Files.writeString(right, "\n", StandardOpenOption.APPEND);
        assertTrue(StepsTest.steps(clone, clone).out()
                .matches("(?s).*\\[ \\] slow-cube +changed since it was right\\R.*"));
    }

    /** What {@code jbangw check} of that clone does. */
    static Project.Result checkOf(Path clone, Path folder, String... arguments) throws Exception {
        return Project.script("workshop/check.java")
                .runIn(folder, clone.resolve("jbangw").toString(), arguments);
    }

    /** The folder my is the clone's, and what is printed can be typed. */
    @Test void copiesAreFoundFromAnyFolder() throws Exception {
        var clone = Project.clone(folder.resolve("clone"));
        var copies = Files.createDirectory(clone.resolve("my"));
        Files.copy(clone.resolve("exercises/slow-cube.java"), copies.resolve("slow-cube.java"));
        record Typed(Path in, String name, String shown, String jbangw) {}
        for (var typed : List.of(
                new Typed(clone, "slow-cube.java", "my/slow-cube.java", "./jbangw"),
                new Typed(copies, "slow-cube.java", "slow-cube.java", "../jbangw"),
                new Typed(copies, "my/slow-cube.java", "slow-cube.java", "../jbangw"),
                new Typed(folder, "slow-cube", "clone/my/slow-cube.java", "clone/jbangw"))) {
            var result = checkOf(clone, typed.in(), typed.name());
            assertEquals(1, result.status(), result.err());
            assertEquals("checking " + typed.shown() + " ...",
                    result.err().lines().findFirst().orElse(""));
            assertTrue(result.out().endsWith("A hint:  " + typed.jbangw() + " hint slow-cube\n"),
                    result.out());
        }
        assertTrue(checkOf(clone, copies).out().contains("[ ] slow-cube             unchanged\n"));
        var missing = checkOf(clone, copies, "mcpi-parallel");
        assertEquals(new Project.Result(2, "", "FILE must be a file or a folder, but there is no "
                + "mcpi-parallel; to begin:  ../jbangw start mcpi-parallel (see -h)\n"), missing);
    }

    /** For an instructor: a text a file, and how often what; others' files are left alone. */
    @Test void reportIsATextAFileAndASummary() throws Exception {
        var anna = Files.createDirectories(folder.resolve("class/anna"));
        Files.copy(AnswersTest.ANSWERS.resolve("mcpi/data-race/captured-cell.java"),
                anna.resolve("captured-cell.java"));
        Files.copy(WRONG, folder.resolve("class/ben.java"));
        Files.copy(Project.ROOT.resolve("solutions/slow-cube.java"),
                folder.resolve("class/cleo.java"));
        Files.writeString(folder.resolve("class/notes.java"), "class Notes {}\n");
        Files.writeString(folder.resolve("class/no-ending"), "class McpiParallel {}\n");
        for (int round = 0; round < 2; round++) { // into a new folder, then into that report
            var result = check(folder, "class", "--no-speed", "--report", "told");
            assertEquals(1, result.status(), result.err());
            assertTrue(result.out().matches("(?s).*\\[ \\] ben.java +mcpi-parallel: "
                    + "samples-lost: 4 .*1 of 3 right\n.* 1 file\n.*The report:  "
                    + "told/summary.txt\n"),
                    result.out());
            ScriptTest.assertReadable(result.out());
        }
        var summary = Files.readString(folder.resolve("told/summary.txt"));
        assertTrue(summary.startsWith("check's report on 4 files\n"), summary);
        for (var line : List.of("    1 of 1  slow-cube", "    0 of 2  mcpi-parallel"))
            assertTrue(summary.lines().anyMatch(line::equals), summary);
        assertTrue(summary.contains("    1  samples-lost: "), summary);
        ScriptTest.assertReadable(summary);
        var race = Files.readString(folder.resolve("told/anna/captured-cell.java.txt"));
        assertTrue(race.startsWith("check's report on anna/captured-cell.java\n\nmcpi-parallel: "
                + "wrong\n\ndata-race\n"), race);
        assertTrue(race.contains("A hint:  ./jbangw hint mcpi-parallel 2\n"), race);
        assertTrue(race.matches("(?s).*\n   \\d\\d  .*inside\\[0\\].*\n"), race);
        assertTrue(Files.readString(folder.resolve("told/cleo.java.txt"))
                .contains("+ no thread is left behind"));

        var mine = Files.writeString(folder.resolve("told/remarks.txt"), "mine\n");
        var refused = check(folder, "class", "--report", "told");
        assertEquals(new Project.Result(2, "", "--report must be a new folder, an empty one or an "
                + "older report, but there is told/remarks.txt (see -h)\n"), refused);
        assertEquals("mine\n", Files.readString(mine));
        assertEquals(2, check(folder, "class", "--report", "class/ben.java").status());
    }

    @Test void wrongCallGetsOneSentence() throws Exception {
        var tool = Project.script("workshop/check.java");
        for (var call : List.of(List.of(folder.resolve("no-such-file.java").toString()),
                List.of("--step", "mcpi-paralel", RIGHT.toString()), List.of("--watch"),
                List.of("--watch", RIGHT.toString()), List.of("--json", "nowhere"), List.of("-x"),
                List.of(folder.toString()))) {
            var result = tool.answer(call.toArray(String[]::new));
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

    /** What a learner who has not begun reads first. */
    @Test void unchangedIsSaid() throws Exception {
        var exercise = Project.ROOT.resolve("exercises/slow-cube.java");
        var result = check(folder, "--no-speed", exercise.toString());
        assertEquals(1, result.status());
        assertTrue(result.out().startsWith("slow-cube: wrong\n\nunchanged\n"), result.out());
        assertTrue(result.out().contains("find the TODO"), result.out());
    }

    /** The first finding whole, the others by a line each. */
    @Test void allThatIsWrongIsTold() throws Exception {
        var file = answer("""
                var random = new java.util.SplittableRandom(seed);
                long inside = 0;
                for (long sample = 1; sample < samples; sample++)
                    if (Math.hypot(random.nextDouble(), random.nextDouble()) <= 1) inside++;
                return 4.0 * inside / samples;
                """);
        var out = check(folder, file.toString()).out();
        assertTrue(out.startsWith("mcpi-parallel: wrong\n\nsamples-lost\n"), out);
        assertTrue(out.contains("\nalso not-parallel: "), out);
    }

    /** Graders read where the race is, and whether the code was shut in. */
    @Test void jsonNamesTheLine() throws Exception {
        var file = AnswersTest.ANSWERS.resolve("mcpi/data-race/captured-cell.java");
        var result = check(folder, "--json", "--no-speed", file.toString());
        var line = JsonParser.parseString(result.out()).getAsJsonObject();
        var race = line.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals("data-race", race.get("id").getAsString());
        var text = Files.readAllLines(file).get(race.get("line").getAsInt() - 1);
        assertTrue(text.contains("++") || text.contains("+="), text);
        var shown = race.getAsJsonObject("demonstration");
        assertTrue(shown.get("returned").getAsDouble() < shown.get("expected").getAsDouble());
        for (var event : shown.getAsJsonArray("events"))
            assertEquals(race.get("line"), event.getAsJsonObject().get("line"));
        assertEquals(Isolation.here() instanceof Isolation.Shut,
                line.get("isolated").getAsBoolean());
    }

    /** Where this machine cannot shut code in, it is not run. */
    @Test void isolationCanBeRequired() throws Exception {
        var result = check(folder, "--isolate", "--no-speed", RIGHT.toString());
        switch (Isolation.here()) {
            case Isolation.Shut _ -> assertEquals(0, result.status(), result.err());
            case Isolation.Open open -> {
                assertEquals(2, result.status());
                assertTrue(result.err().contains(open.reason())
                        && result.err().contains("bubblewrap"), result.err());
            }
        }
    }

    /** Ctrl-C, or worse, while a learner's code hangs: nothing is left of it. */
    @Test void nothingIsLeftRunning() throws Exception {
        var file = answer("while (true) Thread.onSpinWait();");
        for (boolean forcibly : new boolean[] {false, true}) {
            var tool = new ProcessBuilder(Project.jbangwCommand("check", file.toString()))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<ProcessHandle> all = List.of();
            while (all.stream().noneMatch(CheckTest::isTheOtherJvm)) {
                assertTrue(tool.isAlive(), "it ended before the learner's code was started");
                Thread.sleep(20);
                all = tool.descendants().toList();
            }
            if (forcibly) tool.destroyForcibly();
            else tool.destroy();
            for (var process : all) process.onExit().get(1, TimeUnit.MINUTES);
        }
    }

    private static boolean isTheOtherJvm(ProcessHandle process) {
        var arguments = process.info().arguments().orElse(new String[0]);
        return process.info().command().orElse("").endsWith("java")
                && List.of(arguments).contains("engine.jvm.Child");
    }
}
