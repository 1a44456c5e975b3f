import module java.base;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints a line as each test ends, and why at once if it failed; and where none ends, what is at
 * work, so that no run looks idle.
 */
final class Progress implements TestExecutionListener, AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(1500);
    private static final int REASON_LINES = 6;

    private final long start = System.nanoTime();
    private final Map<TestIdentifier, Long> started = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private volatile long printed = start;
    private volatile String doing = "";
    private TestPlan plan;
    private int passed, failed;

    Progress() {
        clock.scheduleAtFixedRate(this::sign, 500, 500, TimeUnit.MILLISECONDS);
    }

    @Override public void close() {
        clock.shutdownNow();
    }

    /** Says what is being done before the first test. */
    synchronized void says(String what) {
        doing = what;
        print(what);
    }

    /** A sign of life, if there has been none for a while. */
    private synchronized void sign() {
        if (System.nanoTime() - printed < QUIET.toNanos()) return;
        var atWork = started.keySet().stream().filter(TestIdentifier::isTest)
                .map(this::name).sorted().toList();
        print("...     %.0f s, %d passed, %d failed; at work: %s".formatted(
                (System.nanoTime() - start) / 1e9, passed, failed,
                atWork.isEmpty() ? doing : String.join(", ", atWork)));
    }

    private void print(String line) {
        IO.println(line);
        printed = System.nanoTime();
    }

    private String name(TestIdentifier test) {
        return plan.getParent(test).map(TestIdentifier::getDisplayName).orElse("")
                + ": " + test.getDisplayName();
    }

    @Override public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
    }

    @Override public void executionStarted(TestIdentifier test) {
        started.put(test, System.nanoTime());
        if (test.isContainer()) doing = test.getDisplayName();
    }

    @Override public synchronized void executionFinished(TestIdentifier test,
            TestExecutionResult result) {
        double seconds = (System.nanoTime() - started.remove(test)) / 1e9;
        var failure = result.getThrowable();
        if (test.isTest() && failure.isEmpty()) passed++;
        if (failure.isPresent()) failed++;
        if (test.isContainer() && failure.isEmpty()) return;
        print("%-6s  %s (%.1f s)".formatted(
                failure.isEmpty() ? "ok" : "FAILED", name(test), seconds));
        failure.ifPresent(thrown -> print(reason(thrown).indent(8).stripTrailing()));
    }

    /** The first lines of what was thrown, and the line of ours that it came from. */
    static String reason(Throwable thrown) {
        var text = thrown.toString().lines().limit(REASON_LINES)
                .collect(Collectors.joining("\n"));
        return Stream.of(thrown.getStackTrace()).filter(Progress::isOurs).findFirst()
                .map(frame -> text + "\nat " + frame).orElse(text);
    }

    /** The class path of the tests has our classes in its first jar; libraries are in packages. */
    private static boolean isOurs(StackTraceElement frame) {
        try {
            return Class.forName(frame.getClassName(), false, Progress.class.getClassLoader())
                    .getProtectionDomain().getCodeSource() instanceof CodeSource code
                    && code.equals(Progress.class.getProtectionDomain().getCodeSource());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
