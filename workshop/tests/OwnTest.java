import module java.base;
import com.google.gson.JsonParser;
import engine.evidence.Own;
import engine.jvm.Overseer;
import engine.verdict.Finding;
import engine.verdict.OwnRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import program.Program;
import program.Running;
import program.Watched;
import terminal.Checking;
import static org.junit.jupiter.api.Assertions.*;

/**
 * {@code check --own} on whole programs: the right ones are not blamed, and the fault of each wrong
 * one is named. Who wrote them had not seen the engine; the first line of each says what is wrong.
 */
class OwnTest {
    private static final Path PROGRAMS = Project.ROOT.resolve("workshop/tests/programs");
    private static final Pattern WRONG =
            Pattern.compile("// wrong: (?<id>[a-z-]+) at line (?<line>\\d+): .*");
    /** Ids that are told as another one. */
    private static final Map<String, String> TOLD_AS = Map.of("lost-update", "data-race");
    /** Where each task is waited for as soon as it was handed over, whatever else is done then. */
    private static final Set<String> IN_TURN = Set.of("merge-sort-not-parallel.java",
            "surveys-not-parallel.java", "thumbnails-not-parallel.java", "two-halves.java");
    private static final String LEFT_OPEN = "pool-left-open";

    @Command(name = "check")
    static final class AnyTool {}

    /** The command in a process of its own. */
    static final class Call {
        public static void main(String[] args) {
            System.exit(Checking.run(args));
        }
    }

    @TempDir static Path folder;

    private static Watched<Own> watched(Path file) throws Exception {
        return Watched.closely(Program.of(new AnyTool(), file.toString()), Overseer.class);
    }

    private static List<Path> programs(boolean leftOpen) throws IOException {
        try (var all = Files.list(PROGRAMS)) {
            return all.filter(file -> file.toString().contains(LEFT_OPEN) == leftOpen).sorted()
                    .toList();
        }
    }

    @TestFactory List<DynamicTest> programs() throws Exception {
        return judged(programs(false), List.of());
    }

    /** There, threads that could run look as if they were at work together. */
    @TestFactory List<DynamicTest> onOneCore() throws Exception {
        var names = List.of("integrals-not-parallel", "matrix-product",
                "matrix-product-not-parallel", "merge-sort", "merge-sort-not-parallel",
                "order-book", "read-ahead", "reports", "thumbnails", "thumbnails-not-parallel",
                "two-halves");
        return judged(names.stream().map(name -> PROGRAMS.resolve(name + ".java")).toList(),
                RaceTest.oneCore());
    }

    /** In one JVM: it has so many processors on any machine, and starts only once. */
    private static List<DynamicTest> judged(List<Path> files, List<String> starter)
            throws Exception {
        var all = new LinkedHashMap<Path, Watched<Own>>();
        for (var file : files) all.put(file, watched(file));
        var words = new ArrayList<>(List.of("-XX:ActiveProcessorCount=4",
                OwnPrograms.class.getName()));
        all.values().forEach(one -> one.parts().forEach(part -> words.add(part.toString())));
        var process = java(words);
        process.command().addAll(0, starter);
        process.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile())
                .start().waitFor();
        return all.entrySet().stream().map(one -> DynamicTest.dynamicTest(
                one.getKey().getFileName().toString(), () -> {
            var seen = one.getValue().report();
            assertTrue(seen.isPresent(), () -> "no report; " + output());
            judge(one.getKey(), seen.get());
        })).toList();
    }

    private static String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return "" + e;
        }
    }

    private static ProcessBuilder java(List<String> words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-classpath", System.getProperty("java.class.path")));
        command.addAll(words);
        return new ProcessBuilder(command);
    }

    /** A pool that is left open keeps the JVM alive: it has one of its own, and is ended. */
    @TestFactory List<DynamicTest> poolsLeftOpen() throws Exception {
        return programs(true).stream().map(file -> DynamicTest.dynamicTest(
                file.getFileName().toString(), () -> {
            var program = watched(file);
            var ended = Running.run(program.process(List.of(), List.of()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD), Duration.ofMinutes(2));
            assertFalse(ended.tookLong());
            judge(file, program.report().orElseThrow());
        })).toList();
    }

    private static void judge(Path file, Own seen) throws IOException {
        assertEquals(IN_TURN.contains(file.getFileName().toString()),
                seen.overlap().given().inTurn());
        var findings = new OwnRules(seen, true).verdict().findings();
        var wrong = WRONG.matcher(Files.readAllLines(file).getFirst());
        if (!wrong.matches()) {
            assertEquals(List.of(), findings);
            return;
        }
        var id = TOLD_AS.getOrDefault(wrong.group("id"), wrong.group("id"));
        assertEquals(Set.of(id), findings.stream().map(Finding::id).collect(Collectors.toSet()),
                () -> "" + findings);
        int line = Integer.parseInt(wrong.group("line"));
        assertTrue(findings.stream().flatMap(one -> one.lines().stream())
                .anyMatch(one -> one.number() == line), () -> "not line " + line + ": " + findings);
        assertTrue(findings.getFirst().evidence().matches("(?s).*\\b" + line + "\\b.*"),
                () -> "line " + line + " is not said: " + findings);
    }

    // The command

    private record Said(int status, String out, String err) {}

    private static Said check(String... arguments) throws Exception {
        var files = Files.createTempDirectory(folder, "said");
        Path out = files.resolve("out"), err = files.resolve("err");
        int status = java(Stream.concat(Stream.of(Call.class.getName()), Stream.of(arguments))
                .toList()).redirectInput(Files.writeString(files.resolve("in"), "in").toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Said(status, Files.readString(out), Files.readString(err));
    }

    private static String script(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static final String RACES = """
            import module java.base;
            class Races {
                static int total;

                void main(String[] args) throws Exception {
                    IO.println(String.join(" ", args) + " " + IO.readln() + "!".repeat(2_000_000));
                    try (var pool = Executors.newFixedThreadPool(2)) {
                        for (int task = 0; task < 2; task++) pool.execute(() -> total++);
                    }
                    System.exit(7);
                }
            }
            """;

    @Test void theScriptsOutputAndExitCodeStayItsOwn() throws Exception {
        var said = check("--own", script("races.java", RACES), "-n", "--json");
        assertEquals(7, said.status, said.err);
        assertEquals("-n --json in" + "!".repeat(2_000_000) + "\n", said.out);
        assertTrue(said.err.contains("races.java: wrong\n\ndata-race\n"), said.err);
        assertTrue(said.err.contains("\n- 2 tasks, at most "), said.err);
        assertTrue(said.err.contains("\n- not seen: native code, "), said.err);
        assertEquals(List.of(), said.err.lines().filter(line -> line.length() > 80).toList());
    }

    @Test void aGraderGetsOneObject() throws Exception {
        var said = check("--json", "--own", script("races.java", RACES));
        assertEquals(7, said.status, said.err);
        assertTrue(said.err.startsWith(" in!!!"), said.err);
        var object = JsonParser.parseString(said.out).getAsJsonObject();
        assertTrue(object.get("step").isJsonNull());
        assertEquals("fail", object.get("verdict").getAsString());
        var finding = object.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals("data-race", finding.get("id").getAsString());
        assertEquals(8, finding.get("line").getAsInt());
    }

    @Test void whatHangsIsEndedAndNamed() throws Exception {
        var said = check("--own", script("hangs.java", """
                import module java.base;
                class Hangs {
                    static final Object ONE = new Object(), OTHER = new Object();
                    static final CyclicBarrier BOTH = new CyclicBarrier(2);

                    static void locks(Object first, Object second) {
                        synchronized (first) {
                            try {
                                BOTH.await();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                            synchronized (second) {
                                IO.println("never");
                            }
                        }
                    }

                    void main() {
                        new Thread(() -> locks(ONE, OTHER)).start();
                        new Thread(() -> locks(OTHER, ONE)).start();
                    }
                }
                """));
        assertEquals(124, said.status, said.err);
        assertTrue(said.err.contains("hangs.java: wrong\n\nhangs\nEach thread waits for another "
                + "one: thread Thread-0 at hangs.java:13"), said.err);
        assertEquals("", said.out);
    }

    @Test void aWrongCallGetsASentence() throws Exception {
        assertEquals(new Said(2, "", "FILE must be a script, but there is no file nowhere.java "
                + "(see -h)\n"), check("--own", "nowhere.java"));
        var said = check("--own", script("empty.java", "class Empty {}"));
        assertEquals(2, said.status);
        assertTrue(said.err.startsWith("FILE must have a method main, but "), said.err);
        assertEquals(new Said(2, "", "--own must come before FILE (see -h)\n"),
                check("some.java", "--own"));
    }
}
