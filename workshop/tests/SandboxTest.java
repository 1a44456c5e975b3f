import module java.base;
import engine.answer.Contract;
import engine.evidence.Call;
import engine.evidence.Ending;
import engine.evidence.Run;
import engine.jvm.Heap;
import engine.jvm.Isolation;
import engine.jvm.Patience;
import engine.jvm.Sandbox;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/**
 * The other JVM: what strangers' code can do in it, and that nothing of it is left. Where this
 * machine can isolate it, that is tested; where not, that it says so. The output tells which of the
 * two it was.
 */
class SandboxTest {
    private static final Isolation OPEN = new Isolation.Open("a test compares");
    private static final int PATIENCE_MILLISECONDS = 60_000;
    private static final Contract CONTRACT =
            new Contract("answer", List.of(long.class), List.of("number"), double.class);
    @TempDir Path folder;

    /** A method {@code double answer(long number)} with this body, compiled into the folder. */
    static byte[] compiled(Path folder, String body) throws IOException {
        var file = Files.writeString(folder.resolve("Answer.java"), """
                import module java.base;
                class Answer {
                    static final List<Object> KEPT = new ArrayList<>();
                    static double answer(long number) throws Exception {
                        %s
                    }
                }
                """.formatted(body));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null,
                "-d", folder.toString(), file.toString()));
        return Files.readAllBytes(folder.resolve("Answer.class"));
    }

    /** Its JVM. The class is not rewritten: nothing that it does is watched. */
    static Sandbox loaded(Isolation isolation, List<Path> jars, byte[] answer) throws IOException {
        var sandbox = new Sandbox(List.of(), jars, isolation);
        load(sandbox, Map.of("Answer", answer));
        return sandbox;
    }

    static void load(Sandbox sandbox, Map<String, byte[]> classes) {
        sandbox.load(classes, classes, "Answer", CONTRACT, List.of());
    }

    static Sandbox sandbox(Path folder, Isolation isolation, String body) throws Exception {
        return loaded(isolation, List.of(), compiled(folder, body));
    }

    static Run run(Sandbox sandbox, long number) throws Exception {
        return sandbox.watch(Call.of(number), PATIENCE_MILLISECONDS);
    }

    // What strangers' code can do

    @Test void theMachineSaysHowFarItIsolates() {
        var isolation = Isolation.here();
        IO.println("SandboxTest: the other JVM is " + isolation);
        switch (isolation) {
            case Isolation.Shut shut -> {
                assertTrue(Files.isExecutable(shut.bwrap()));
                assertEquals(shut, Isolation.required());
            }
            case Isolation.Open open -> {
                assertTrue(open.reason().startsWith("bwrap "), open.reason());
                var refusal = assertThrows(UnsupportedOperationException.class,
                        Isolation::required).getMessage();
                for (var part : List.of(open.reason(), "apt-get install bubblewrap"))
                    assertTrue(refusal.contains(part), refusal);
            }
        }
    }

    /** Whatever goes wrong with it, it counts as none, and its words are the reason. */
    @Test void aBubblewrapThatFailsIsNone() {
        var reasons = Map.of("/bin/ls", "bwrap does not work here: .*unshare.*",
                "/bin/false", "bwrap does not work here: it says nothing",
                folder.toString(), "bwrap does not start: .*");
        reasons.forEach((program, reason) -> {
            var open = assertInstanceOf(Isolation.Open.class, Isolation.of(Path.of(program)));
            assertTrue(open.reason().matches(reason), open.reason());
        });
    }

    /** What does harm: its code, and the file that it leaves behind if it succeeds. */
    private record Attack(String name, String code, Optional<Path> trace) {}

    private List<Attack> attacks(Path secret, int port) {
        Path written = folder.resolve("written"), touched = folder.resolve("touched");
        var reads = """
                return Files.readString(Path.of("%s")).length();
                """.formatted(secret);
        var writes = """
                Files.writeString(Path.of("%s"), "here");
                """.formatted(written);
        var connects = """
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), %d)) {
                    return socket.getInputStream().read();
                }
                """.formatted(port);
        var starts = """
                new ProcessBuilder("/bin/sh", "-c", "touch '%s'").start().waitFor();
                """.formatted(touched);
        return List.of(new Attack("reads a file in the home folder", reads, Optional.empty()),
                new Attack("writes outside its folder", writes, Optional.of(written)),
                new Attack("connects to a server", connects, Optional.empty()),
                new Attack("starts a program", starts, Optional.of(touched)));
    }

    /** None succeeds when it is isolated; all do when it is not, or they would prove nothing. */
    @TestFactory Stream<DynamicTest> attacksFailWhereTheMachineIsolates() throws Exception {
        var home = Path.of(System.getProperty("user.home"));
        var secret = Files.writeString(Files.createTempFile(home, ".sandbox-test", ""), "secret");
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(new FutureTask<>(() -> {
            while (true) server.accept().getOutputStream().write(7);
        }));
        var tests = new ArrayList<DynamicTest>();
        for (var isolation : List.of(OPEN, Isolation.here()))
            for (var attack : attacks(secret, server.getLocalPort()))
                tests.add(DynamicTest.dynamicTest(attack.name + ", " + isolation,
                        () -> assertHarmless(attack, isolation)));
        return tests.stream().onClose(() -> {
            assertTrue(secret.toFile().delete());
            assertDoesNotThrow(server::close);
        });
    }

    private void assertHarmless(Attack attack, Isolation isolation) throws Exception {
        var body = "if (number == 1) {\n" + attack.code + "}\nreturn 0.5;";
        try (var sandbox = sandbox(folder, isolation, body)) {
            boolean isolated = isolation instanceof Isolation.Shut;
            var run = run(sandbox, 1);
            var ending = run.ending();
            assertEquals(isolated, ending instanceof Ending.Threw, ending::toString);
            assertEquals(!isolated, ending instanceof Ending.Returned, ending::toString);
            if (attack.trace.isPresent())
                assertEquals(!isolated, Files.deleteIfExists(attack.trace.get()));
            assertEquals(0.5, run(sandbox, 0).value()); // its JVM is unharmed
        }
    }

    private static final String WRITES_THERE = """
            for (var folder : List.of("", System.getProperty("java.io.tmpdir")))
                Files.writeString(Path.of(folder).resolve("file" + folder.length()), "x");
            try (var files = Files.list(Path.of(""))) { return files.count(); }
            """;

    /** The working folder is empty, may be written to, and is where temporary files go. */
    @Test void oneFolderCanBeWrittenTo() throws Exception {
        for (var isolation : List.of(OPEN, Isolation.here()))
            try (var sandbox = sandbox(folder, isolation, WRITES_THERE)) {
                assertEquals(2.0, run(sandbox, 1).value(), isolation::toString);
            }
    }

    /** Two jars of the same name are two. */
    @Test void librariesAreSeen() throws Exception {
        var jars = List.of(folder.resolve("a/library.jar"), folder.resolve("b/library.jar"));
        for (var jar : jars) {
            var name = Files.createDirectory(jar.getParent()).getFileName().toString();
            try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(7);
            }
        }
        var answer = compiled(folder, """
                int sum = 0;
                for (var name : List.of("a", "b"))
                    try (var in = Answer.class.getClassLoader().getResourceAsStream(name)) {
                        sum += in.read();
                    }
                return sum;
                """);
        for (var isolation : List.of(OPEN, Isolation.here()))
            try (var sandbox = loaded(isolation, jars, answer)) {
                assertEquals(14.0, run(sandbox, 1).value(), isolation::toString);
            }
    }

    /** An option that no JVM knows is nobody's wrong answer. */
    @Test void aJvmThatDoesNotStartIsNotBlamed() throws Exception {
        for (var isolation : List.of(OPEN, Isolation.here()))
            try (var sandbox = new Sandbox(List.of("-XX:NoSuchOption"), List.of(), isolation)) {
                load(sandbox, Map.of());
                var ending = run(sandbox, 1).ending();
                var why = assertInstanceOf(Ending.NotWatched.class, ending).why();
                assertTrue(why.contains("NoSuchOption"), why);
            }
    }

    // Limits

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (1000 * seconds));
    }

    /** Looks once a second at one that uses this share of a processor, and has used 7 s before. */
    private static Optional<Patience.End> end(Patience patience, int seconds, double share) {
        return IntStream.rangeClosed(0, seconds)
                .mapToObj(second -> patience.look(seconds(second), seconds(7 + share * second)))
                .flatMap(Optional::stream).findFirst();
    }

    /** For 10 s of the processor, 20 s without any, and 100 s at all. */
    @Test void patienceGoesByTheProcessor() {
        Supplier<Patience> patience = () -> new Patience(seconds(10), seconds(20), seconds(100));
        assertEquals(Optional.of(Patience.End.USED_UP), end(patience.get(), 12, 1));
        assertEquals(Optional.empty(), end(patience.get(), 9, 1));
        assertEquals(Optional.of(Patience.End.USED_UP), end(patience.get(), 6, 2));
        assertEquals(Optional.of(Patience.End.STILL), end(patience.get(), 21, 0.001));
        assertEquals(Optional.empty(), end(patience.get(), 100, 0.05)); // on a busy machine
        assertEquals(Optional.of(Patience.End.STARVED), end(patience.get(), 101, 0.05));
    }

    /** A JVM that only collects may not get round to say so, nor to end: its log does. */
    @Test void aJvmThatOnlyCollectsIsOutOfMemory() {
        var fills = "[1.2s][info][gc] GC(41) Pause Full (Ergonomics) 243M->241M(245M) 312.405ms";
        var frees = "[1.5s][info][gc] GC(42) Pause Full (Ergonomics) 243M->31M(245M) 98.2ms";
        var young = "[1.7s][info][gc] GC(43) Pause Young (Allocation Failure) 240M->140M(245M) 8ms";
        assertTrue(Heap.of(List.of(frees, fills, young)).isFull());
        assertFalse(Heap.of(List.of(fills, frees, young)).isFull());
        assertFalse(Heap.of(List.of(young, "[0.005s][info][gc] Using Parallel")).isFull());
        assertTrue(Heap.of(List.of(frees, young)).isFilling());
        assertFalse(Heap.of(List.of(young, frees)).isFilling());
    }

    /** An answer that is taken to hang while it still fills the memory has run out of memory. */
    @Test void outOfMemoryWinsOverHangs() throws Exception {
        for (var isolation : List.of(OPEN, Isolation.here()))
            try (var sandbox = sandbox(folder, isolation, """
                    for (int i = 0; i < 150; i++) KEPT.add(new byte[1 << 20]);
                    if (number == 0) System.gc();
                    else while (true) KEPT.add(new byte[(int) number]);
                    return 0;
                    """)) {
                assertEquals(new Ending.Returned(0.0), run(sandbox, 0).ending());
                var without = sandbox.watch(Call.of(100_000L), 0);
                assertEquals(new Ending.OutOfMemory(), without.ending());
            }
    }

    // What is left

    /** A JVM with an answer that writes files and starts a program; if busy, others come and go. */
    static final class Victim {
        static void main(String[] arguments) throws Exception {
            var answer = Files.readAllBytes(Path.of(arguments[0]));
            var isolation = arguments[1].equals("open") ? OPEN : Isolation.here();
            if (arguments[2].equals("busy")) Thread.ofPlatform().start(new FutureTask<>(() -> {
                while (true) loaded(isolation, List.of(), answer).close();
            }));
            try (var sandbox = loaded(isolation, List.of(), answer)) {
                IO.println(run(sandbox, 1));
            }
        }
    }

    /** By a signal that it can notice, nothing is left; when it is killed, no process is. */
    @TestFactory Stream<DynamicTest> nothingIsLeftOfAJvmThatIsEnded() throws Exception {
        compiled(folder, """
                try {
                    new ProcessBuilder("sleep", "600").start();
                } catch (IOException isolated) {
                }
                for (int i = 0; ; i++)
                    Files.createDirectories(Path.of("d" + i % 100)).toFile().setWritable(false);
                """);
        return Stream.of("open", "here").flatMap(isolation -> Stream.of("killed", "busy", "idle")
                .map(how -> DynamicTest.dynamicTest(isolation + ", " + how,
                        () -> assertNothingIsLeft(isolation, how))));
    }

    private void assertNothingIsLeft(String isolation, String how) throws Exception {
        var temporary = Files.createTempDirectory(folder, "temporary");
        var java = ProcessHandle.current().info().command().orElseThrow();
        var jvm = new ProcessBuilder(java, "-Djava.io.tmpdir=" + temporary,
                "-XX:TieredStopAtLevel=1", "-classpath", System.getProperty("java.class.path"),
                Victim.class.getName(), folder.resolve("Answer.class").toString(), isolation, how)
                .redirectErrorStream(true).start();
        while (!hasBegun(temporary)) {
            assertTrue(jvm.isAlive(), "it ended too early");
            Thread.sleep(10);
        }
        assertTrue(processes(temporary).size() > 1);
        if (how.equals("killed")) jvm.toHandle().destroyForcibly();
        else jvm.toHandle().destroy();
        var output = new String(jvm.getInputStream().readAllBytes());
        assertEquals("", output, "nobody hears a verdict of it");
        for (var process : processes(temporary)) process.onExit().get(1, TimeUnit.MINUTES);
        if (!how.equals("killed")) try (var left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** Those with the folder in their command line. */
    private static List<ProcessHandle> processes(Path folder) {
        return ProcessHandle.allProcesses().filter(process ->
                process.info().arguments().stream().flatMap(Arrays::stream)
                        .anyMatch(argument -> argument.contains(folder.toString()))).toList();
    }

    private static boolean hasBegun(Path temporary) throws IOException {
        try (var files = Files.find(temporary, 3, (file, _) -> file.endsWith("d99"))) {
            return files.findAny().isPresent();
        } catch (UncheckedIOException e) { // a folder that has just gone
            return false;
        }
    }
}
