import module java.base;
import engine.jvm.Witness;
import engine.probes.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import program.Program;
import program.Running;
import program.Watched;
import static org.junit.jupiter.api.Assertions.*;

/** A watched program is none the wiser: its input, outputs and end are its own. */
class WatchedTest {
    /** How many tasks were handed over. */
    public static final class Handed implements Witness.Reporter {
        @Override public Serializable report(Session session) {
            return session.handedOver();
        }
    }

    @Command(name = "tool")
    static final class AnyTool {}

    @TempDir Path folder;

    /** What came of a script: its status, its outputs, and how many tasks it handed over. */
    private record Seen(int status, String out, String err, Optional<Long> tasks) {}

    private Seen seen(String name, String script, String... arguments) throws Exception {
        var file = Files.writeString(folder.resolve(name + ".java"), script);
        Path out = folder.resolve("out"), err = folder.resolve("err");
        var in = Files.writeString(folder.resolve("in"), "a line\n");
        var watched = new Watched<Long>(Program.of(new AnyTool(), file.toString()),
                Session.hooksOfPrograms(), true, Handed.class);
        var ended = Running.run(watched.process(List.of(), List.of(arguments))
                .redirectInput(in.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile()), Duration.ofMinutes(2));
        return new Seen(ended.status(), Files.readString(out), Files.readString(err),
                watched.report());
    }

    @Test void itRunsAsByItself() throws Exception {
        Files.writeString(folder.resolve("data.txt"), "5 7");
        assertEquals(new Seen(7, "5 7 a line 80 ok true\n", "-x,two words", Optional.of(2L)),
                seen("Script", """
                ///usr/bin/env jbang "$0" "$@" ; exit $?
                //JAVA 25+
                //FILES numbers/data.txt=data.txt
                import module java.base;
                class Script {
                    String text = "ok";
                    void main(String[] args) throws Exception {
                        System.err.print(String.join(",", args));
                        var loader = Thread.currentThread().getContextClassLoader();
                        try (var data = loader.getResourceAsStream("numbers/data.txt")) {
                            IO.print(new String(data.readAllBytes()) + " " + IO.readln() + " ");
                        }
                        long start = System.nanoTime();
                        Thread.sleep(400);
                        var pool = Executors.newFixedThreadPool(2);
                        var one = pool.submit(() -> 30);
                        var other = pool.submit(() -> 50);
                        IO.print(one.get(5, TimeUnit.SECONDS) + other.get() + " " + text + " ");
                        IO.println(System.nanoTime() - start >= 400_000_000);
                        System.exit(7);
                    }
                }
                """, "-x", "two words"));
    }

    @Test void aFailureIsPrintedAsByItself() throws Exception {
        var seen = seen("Failing", """
                class Failing {
                    static void main() {
                        java.util.stream.IntStream.range(0, 1).forEach(_ -> fails());
                    }

                    static void fails() {
                        throw new IllegalStateException("so it is", new RuntimeException());
                    }
                }
                """);
        assertEquals(1, seen.status());
        assertEquals(Optional.of(0L), seen.tasks());
        var lines = seen.err().lines().toList();
        assertEquals("Exception in thread \"main\" java.lang.IllegalStateException: so it is",
                lines.getFirst());
        assertEquals("\tat Failing.fails(Failing.java:7)", lines.get(1));
        assertTrue(lines.contains("\tat Failing.main(Failing.java:3)"), seen.err());
        assertTrue(lines.contains("Caused by: java.lang.RuntimeException"), seen.err());
        assertFalse(seen.err().contains("engine."), seen.err());
        assertFalse(seen.err().contains("watched$"), seen.err());
    }

    @Test void whatEndsItEarlyDoesNotHideWhatWasSeen() throws Exception {
        assertEquals(new Seen(143, "", "", Optional.of(2L)), seen("Interrupted", """
                import module java.base;
                class Interrupted {
                    void main() throws Exception {
                        Thread.ofPlatform().start(LockSupport::park);
                        Executors.newSingleThreadExecutor().execute(() -> interrupt());
                        Thread.sleep(Duration.ofDays(1));
                    }

                    static void interrupt() {
                        try {
                            new ProcessBuilder("kill", "-TERM",
                                    "" + ProcessHandle.current().pid()).start();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                }
                """));
        assertEquals(new Seen(5, "", "", Optional.of(1L)), seen("Exits", """
                class Exits {
                    void main() throws InterruptedException {
                        new Thread(() -> System.exit(5)).start();
                        Thread.sleep(java.time.Duration.ofDays(1));
                    }
                }
                """));
    }

    @Test void librariesFindTheirParts() throws Exception {
        assertEquals(new Seen(3, "hello you\n", "", Optional.of(1L)), seen("Hello", """
                //DEPS info.picocli:picocli:4.7.7
                import module java.base;
                import picocli.CommandLine;
                import picocli.CommandLine.Option;
                @CommandLine.Command(name = "hello")
                class Hello implements Callable<Integer> {
                    @Option(names = "--name") private String name;

                    public Integer call() throws Exception {
                        var thread = new Thread(() -> IO.println("hello " + name));
                        thread.start();
                        thread.join();
                        return 3;
                    }

                    public static void main(String[] args) {
                        System.exit(new CommandLine(new Hello()).execute(args));
                    }
                }
                """, "--name=you"));
    }
}
