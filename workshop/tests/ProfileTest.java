import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import profiling.First;
import profiling.FlameFile;
import profiling.Frame;
import profiling.ProfileText;
import profiling.Recorded;
import profiling.Recorded.Allocation;
import profiling.Recorded.Kind;
import profiling.Recorded.Sample;
import profiling.Recorded.Threads;
import profiling.Recorded.Wait;
import static org.junit.jupiter.api.Assertions.*;

/** What Flight Recorder sees of a script that is known, and what is said of that. */
class ProfileTest {
    @TempDir Path folder;

    // ---- real recordings

    /**
     * Each method does one thing; the work ends after so much time of a core, however long. With
     * this collector, that of JVMs with one core, the compiler would leave no safepoints in loops.
     */
    private static final String PROFILED = """
            //RUNTIME_OPTIONS -XX:+UseSerialGC
            import module java.base;
            import java.lang.management.ManagementFactory;
            class Profiled {
                static double slow() {
                    double sum = 0;
                    for (int i = 1; i < 1_000_000; i++) sum += Math.sqrt(i) / i;
                    return sum;
                }
                static long[] fill() { return new long[100_000]; }
                static synchronized void hold() throws Exception {
                    Thread.sleep(20);
                }
                static void sleep() {
                    try { Thread.sleep(Duration.ofDays(1)); } catch (InterruptedException e) {}
                }
                static void take(Object first, Object second, CyclicBarrier both) {
                    synchronized (first) {
                        try { both.await(); } catch (Exception e) { return; }
                        synchronized (second) { IO.println("no deadlock"); }
                    }
                }
                void main() throws Exception {
                    var sleeper = Thread.ofPlatform().name("sleeper").start(Profiled::sleep);
                    try (var tellers = Executors.newFixedThreadPool(3)) {
                        for (int i = 0; i < 30; i++) tellers.submit(() -> { hold(); return 0; });
                    }
                    for (int i = 0; i < 1080; i++) if (fill().length == 0) return;
                    var cpu = ManagementFactory.getThreadMXBean();
                    double sum = 0;
                    while (cpu.getCurrentThreadCpuTime() < 1_500_000_000) sum += slow();
                    Object one = "one", other = "other";
                    var both = new CyclicBarrier(2);
                    var left = Thread.ofPlatform().name("left").start(() ->
                            take(one, other, both));
                    var right = Thread.ofPlatform().name("right").start(() ->
                            take(other, one, both));
                    while (left.getState() != Thread.State.BLOCKED
                            || right.getState() != Thread.State.BLOCKED) Thread.sleep(1);
                    IO.println("ready");
                    sleeper.join();
                }
            }
            """;

    /** Four of its threads wait for ever, until it is ended by Ctrl-C. */
    @Test void allOfAScriptIsSeenAlsoAfterCtrlC() throws Exception {
        Files.writeString(folder.resolve("profiled.java"), PROFILED);
        Path out = folder.resolve("out"), err = folder.resolve("err"),
                html = folder.resolve("flame.html");
        var command = Stream.concat(Stream.of("env", "--default-signal=INT", "setsid"),
                Project.script("workshop/profile.java").command("--ascii", "--html", "flame.html",
                "profiled.java").stream()).toList();
        var builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("WORKSHOP");
        var process = builder.start();
        while (process.isAlive() && !Files.readString(out).equals("ready\n")) Thread.sleep(50);
        new ProcessBuilder("sh", "-c", "kill -INT -" + process.pid()).start().waitFor();
        assertEquals(130, process.waitFor(), Files.readString(err));
        assertEquals("ready\n", Files.readString(out));

        var report = Files.readString(err);
        for (var line : List.of(
                "profile: .* samples .*", "busy cores, of \\d+:  \\d{40}  .*",
                "Hot methods: .*", " *\\d+ % #+ +Profiled\\.slow \\(profiled\\.java:\\d+\\)",
                "Flame graph: .*", " *\\d+ % #+ +main", " *\\d+ % #+ +    Profiled.slow",
                "  pool-1-thread-\\* \\(3\\) .*", "  sleeper +0 % +0 % +(9\\d|100) % .*",
                " .* for a lock +Profiled\\.hold \\(profiled\\.java:12\\)",
                " .* sleeps +Profiled\\.hold \\(profiled\\.java:12\\)",
                " .* sleeps +Profiled\\.sleep \\(profiled\\.java:15\\)",
                " .* for other threads +Profiled\\.main \\(profiled\\.java:\\d+\\)",
                "Allocation: 0\\.9 GB, .*", " *\\d+ % #+ +long\\[\\]  Profiled\\.fill .*",
                "Collections: .*", "A flame graph is in .*flame\\.html: open it in a browser\\."))
            assertTrue(report.lines().anyMatch(one -> one.matches(line)),
                    line + " in\n" + report);
        assertTrue(report.endsWith("\nleft and right wait for each other: a deadlock at "
                + "Profiled.take\n(profiled.java:20).\n"), report);
        assertFalse(report.contains("jfr"), report);
        assertTrue(Files.readString(html).contains("slow"));
        ScriptTest.assertReadable(report);
    }

    /** What it reads, is called with, prints, and ends with is as without the recorder. */
    @Test void aScriptDoesNotNoticeIt() throws Exception {
        var script = Files.writeString(folder.resolve("echo.java"), """
                import module java.base;
                class Echo {
                    void main(String[] args) throws Exception {
                        for (var arg : args) IO.println(arg);
                        for (int i = 0; i < 100_000; i++) IO.println(i);
                        System.in.transferTo(System.out);
                        System.exit(7);
                    }
                }
                """);
        var arguments = List.of("--html", "x", "-n", "two words");
        var expected = new StringBuilder(String.join("\n", arguments) + "\n");
        for (int i = 0; i < 100_000; i++) expected.append(i).append('\n');
        var result = Project.run(folder, Map.of(), "ä\nline", Project.script(
                "workshop/profile.java").command(Stream.concat(Stream.of(script.toString()),
                arguments.stream()).toArray(String[]::new)));
        assertEquals(7, result.status(), result.err());
        assertEquals(expected + "ä\nline", result.out());
        assertTrue(result.err().startsWith("\nprofile: "), result.err());
    }

    @Test void whatCannotBeDoneGetsASentence() throws Exception {
        var profile = Project.script("workshop/profile.java");
        var file = Files.writeString(folder.resolve("mine.html"), "mine").toString();
        var script = Files.writeString(folder.resolve("wrong.java"), "class Wrong {").toString();
        var expected = Map.of(
                "--force", "FILE must be a script, but is missing",
                "nowhere.java", "FILE must be a script, but there is no file nowhere.java",
                "--limit 0 " + script, "--limit must be at least 1",
                "--html " + folder + " " + script, "--html must be a file, but " + folder
                + " is a folder",
                "--html " + file + " " + script, "--html must be a new file, but " + file
                + " exists: --force writes over it",
                "--html " + folder + "/no/x.html " + script, "--html must be in a folder that can "
                + "be written, but was " + folder + "/no/x.html");
        for (var one : expected.entrySet())
            assertEquals(new Project.Result(2, "", one.getValue() + " (see -h)\n"),
                    profile.answer(one.getKey().split(" ")));
        assertEquals("mine", Files.readString(Path.of(file)));
        assertTrue(profile.answer(script).err().startsWith("It does not compile:\nwrong.java:1: "));
    }

    // ---- made-up recordings

    private static final Frame SLOW = own("slow", 4), MAIN = own("main", 9),
            ADD = new Frame("BigInteger", "add", 0, null, 0, "Inlined"),
            PICOCLI = new Frame("CommandLine", "execute", 0, null, 0, "Interpreted");

    private static Frame own(String method, int line) {
        return new Frame("Some", method, 0, "some.java", line, "JIT compiled");
    }

    /** A second of a core is 100 samples. */
    private static List<Sample> samples(double from, int number, long id, String thread,
            Frame... innermostFirst) {
        return IntStream.range(0, number).mapToObj(i -> new Sample(from + 0.01 * i, id, thread,
                List.of(innermostFirst))).toList();
    }

    private static Recorded recorded(List<Sample> samples, List<Threads> threads, Wait... waits) {
        return new Recorded(10, 2, samples, threads, List.of(waits),
                List.of(new Allocation("Integer", "Some.slow (some.java:4)", 3.1e10)), 3.1e10,
                new Recorded.Collections(1, 0.1, 0.1), 0, 0, List.of());
    }

    private static Threads main(double busy) {
        return new Threads("main", 1, false, 10, busy);
    }

    private static void assertFirst(String expected, Recorded recorded) {
        assertEquals(expected, First.of(recorded));
        ProfileText.of(recorded, true).lines().forEach(line ->
                assertTrue(line.length() <= 80 && line.matches("\\p{ASCII}*"), line));
    }

    @Test void theFirstThingIsNamedWithItsReason() {
        var busy = samples(0, 860, 1, "main", ADD, SLOW, MAIN);
        assertFirst("100 % of the samples are in Some.slow (some.java:4), most of them in "
                + "BigInteger.add: look there first; one core of 2 was busy",
                recorded(busy, List.of(main(8.6))));
        assertFirst("For 100 % of the time nothing computes: main sleeps at Some.nap "
                + "(some.java:7); on more threads, such waits overlap",
                recorded(List.of(), List.of(main(0)), new Wait(Kind.SLEEP,
                "main", "Some.nap (some.java:7)", 5, 9.9)));
        assertFirst("For 97 % of the time nothing computes: main sleeps at Some.nap (some.java:7)"
                + "; on more threads, such waits overlap",
                recorded(samples(0, 30, 1, "main", MAIN), List.of(main(0.3)),
                new Wait(Kind.SLEEP, "main", "Some.nap (some.java:7)", 5, 9.5)));
        assertFirst("There are too few samples to say anything, 3: give it more to do, for a "
                + "second at least (a larger number, or a loop around it)",
                new Recorded(0.1, 2, samples(0, 3, 1, "main", MAIN), List.of(main(0.1)), List.of(),
                List.of(), 0, new Recorded.Collections(0, 0, 0), 0, 0, List.of()));
        assertFirst("Threads wait 70 % of the time for the lock at Some.pay (some.java:31): hold "
                + "it for less, or share less",
                recorded(busy, List.of(main(8.6), new Threads("pool-1-thread-*", 2, false, 20, 1)),
                new Wait(Kind.LOCK, "pool-1-thread-*", "Some.pay (some.java:31)", 99, 14)));
        assertFirst("100 % of the samples are in ReentrantLock, at Some.slow (some.java:4): "
                + "threads pass the lock to and fro; share less", recorded(samples(0, 800, 1,
                "main", new Frame("ReentrantLock", "lock", 0, null, 0, "Inlined"), SLOW, MAIN),
                List.of(main(8))));
        assertFirst("Collections take 40 % of the time: 3.1 GB a second are allocated, most of it "
                + "Integer in Some.slow (some.java:4)", new Recorded(10, 2, busy,
                List.of(main(8.6)), List.of(), recorded(busy, List.of()).allocations(), 3.1e10,
                new Recorded.Collections(99, 4, 0.1), 0, 0.5, List.of()));
        assertFirst("left and right wait for each other: a deadlock at Some.pay (some.java:31)",
                new Recorded(10, 2, List.of(), List.of(), List.of(new Wait(Kind.LOCK, "left",
                "Some.pay (some.java:31)", 1, 9)), List.of(), 0,
                new Recorded.Collections(0, 0, 0), 0, 0, List.of("left", "right")));
    }

    @Test void severalThreadsThatAreNotParallelAreNamed() {
        var pool = List.of(new Threads("worker-*", 2, false, 20, 8));
        var one = samples(0, 800, 1, "worker-*", SLOW);
        assertFirst("One thread of 2 (worker-*) does 100 % of their work: share it out evenly",
                recorded(one, pool));
        var turns = new ArrayList<Sample>();
        for (int i = 0; i < 8; i++) turns.addAll(samples(i, 100, i % 2, "worker-*", SLOW));
        assertFirst("The 2 threads worker-* hardly ever compute at the same time: it is not "
                + "parallel", recorded(turns, pool));
        assertFirst("100 % of the samples are in Some.slow (some.java:4): look there first",
                new Recorded(10, 2, turns, pool, List.of(), List.of(), 0,
                new Recorded.Collections(0, 0, 0), 0, 0.6, List.of()));
        var both = new ArrayList<>(samples(0, 400, 1, "worker-*", SLOW));
        both.addAll(samples(0, 400, 2, "worker-*", SLOW));
        assertFirst("100 % of the samples are in Some.slow (some.java:4): look there first",
                recorded(both, pool));
    }

    /** Recursion is one line; of libraries, what the script calls; threads stand above all. */
    @Test void theTreeIsReadFromTheThreadDown() {
        var samples = new ArrayList<>(samples(0, 70, 1, "main",
                PICOCLI, ADD, SLOW, SLOW, SLOW, PICOCLI, PICOCLI, MAIN));
        samples.addAll(samples(0.7, 30, 1, "main", MAIN));
        var text = ProfileText.of(recorded(samples, List.of(main(1))), true);
        assertTrue(text.contains("""
                100 % ########## main
                100 % ##########   Some.main
                 70 % #######        CommandLine.execute
                 70 % #######          Some.slow
                 70 % #######            BigInteger.add
                """), text);
    }

    @Test void theTreeHasThirtyLinesOfEightyColumns() {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 3; j++) {
                var stack = new ArrayList<Frame>();
                for (int k = 0; k < 20; k++)
                    stack.add(own("aMethodWithALongName" + (k < 5 ? i : j) + "x" + k, k));
                samples.add(new Sample(i / 10.0, i, "thread " + i % 2, stack));
            }
        var text = ProfileText.of(recorded(samples, List.of(main(1.9))), false);
        text.lines().forEach(line -> assertTrue(line.length() <= 80, line));
        var tree = text.replaceAll("(?s).*\nFlame graph[^\n]*\n|\n\n.*", "");
        assertEquals(30, tree.lines().count(), text);
    }

    /** It is opened from a disk, perhaps without a network: nothing else is loaded. */
    @Test void theFileLoadsNothing() throws Exception {
        var file = folder.resolve("flame.html");
        FlameFile.write(file, "a < b & c", samples(0, 50, 1, "main", ADD, SLOW, MAIN));
        var html = Files.readString(file);
        assertTrue(html.contains("slow") && html.contains("BigInteger.add"));
        assertEquals(List.of(), Pattern.compile("<link|<script[^>]*src|<img|@import|url\\("
                + "|fetch\\(|XMLHttpRequest|WebSocket|sendBeacon").matcher(html).results()
                .map(MatchResult::group).toList());
    }
}
