import module java.base;
import engine.evidence.Ending;
import engine.jvm.Isolation;
import engine.jvm.Sandboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/** Which answers get a JVM of their own. */
class SandboxesTest {
    private static final String PROCESS = "return ProcessHandle.current().pid();";
    private static final Isolation OPEN = new Isolation.Open("a test compares");
    @TempDir Path folder;

    /** Runs a method with this body. Gives the number that it returned, or NaN. */
    private double run(Sandboxes sandboxes, String body) throws Exception {
        var answer = SandboxTest.compiled(folder, body);
        return sandboxes.use(List.of(), List.of(), sandbox -> {
            SandboxTest.load(sandbox, Map.of("Answer", answer));
            return SandboxTest.run(sandbox, 0).ending() instanceof Ending.Returned(var value)
                    ? ((Number) value).doubleValue() : Double.NaN;
        });
    }

    @Test void eachAnswerOfStrangersHasItsOwn() throws Exception {
        try (var own = new Sandboxes(OPEN, false)) {
            assertNotEquals(run(own, PROCESS), run(own, PROCESS));
        }
    }

    @Test void whatLeavesNothingBehindMayShareOne() throws Exception {
        try (var shared = new Sandboxes(OPEN, true)) {
            double process = run(shared, PROCESS);
            run(shared, "throw new IllegalStateException();");
            run(shared, "return IntStream.range(0, 1000).parallel().sum();");
            run(shared, "Thread.ofVirtual().start(Thread::yield).join(); return 0;");
            run(shared, "Thread.ofPlatform().start(LockSupport::park); return 0;");
            assertEquals(process, run(shared, PROCESS));
        }
    }

    @Test void whatLeavesSomethingBehindWasTheLast() throws Exception {
        try (var shared = new Sandboxes(OPEN, true)) {
            for (var body : List.of("System.setProperty(\"left\", \"behind\"); return 0;",
                    """
                    Thread.ofPlatform().daemon().start(() -> {
                        while (true) try {
                            Thread.sleep(1000);
                        } catch (InterruptedException e) { }
                    });
                    return 0;""",
                    """
                    CompletableFuture.runAsync(() -> new CompletableFuture<>().join());
                    return 0;""",
                    "ForkJoinPool.commonPool().setParallelism(1); return 0;",
                    "System.exit(0); return 0;")) {
                double process = run(shared, PROCESS);
                run(shared, body);
                assertNotEquals(process, run(shared, PROCESS), body);
            }
        }
    }

    @Test void anotherLibraryOrOptionIsAnotherJvm() throws Exception {
        try (var shared = new Sandboxes(OPEN, true)) {
            var one = shared.use(List.of(), List.of(), sandbox -> sandbox);
            assertSame(one, shared.use(List.of(), List.of(), sandbox -> sandbox));
            assertNotSame(one, shared.use(List.of("-Xint"), List.of(), sandbox -> sandbox));
            assertNotSame(one, shared.use(List.of(), List.of(folder), sandbox -> sandbox));
        }
    }
}
