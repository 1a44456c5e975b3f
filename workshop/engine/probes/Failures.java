package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.evidence.Own.Failure;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.EvenIfItThrows;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Wrap;
import engine.order.WeakKeys;
import java.lang.Thread.UncaughtExceptionHandler;

/**
 * Failures of tasks in a whole program, and who heard of them: whoever asks a future for its
 * result, or a stage after it that asked.
 */
public final class Failures {
    /** Who asks hears of a failure. */
    @Before @Calls(of = Future.class, named = {"get", "resultNow", "exceptionNow", "state"})
    @Calls(of = CompletableFuture.class, named = {"join", "getNow", "isCompletedExceptionally"})
    @Calls(of = ForkJoinTask.class, named = {"join", "invoke", "getException", "getRawResult",
            "isCompleted*"})
    @Calls(ofTypes = Tasks.SCOPE + "$Subtask", named = {"get", "exception", "state"})
    @Calls(of = CompletionStage.class, named = {"handle*", "whenComplete*", "exceptionally*"})
    public static void asks(Object future) {
        var own = Session.own();
        if (own != null) own.failures.heard(future);
    }

    @Before @Calls(of = ForkJoinPool.class, named = "invoke")
    public static void asks(Object pool, ForkJoinTask<?> task) {
        asks(task);
    }

    @Before @Calls(of = ForkJoinTask.class, named = "invokeAll")
    public static void asks(ForkJoinTask<?> one, ForkJoinTask<?> other) {
        asks(one);
        asks(other);
    }

    @Before @Calls(of = ForkJoinTask.class, named = "invokeAll")
    public static void asks(ForkJoinTask<?>[] tasks) {
        for (var task : tasks) asks(task);
    }

    @Before @Calls(of = ForkJoinTask.class, named = "invokeAll")
    public static void asks(Collection<?> tasks) {
        tasks.forEach(Failures::asks);
    }

    /** One of them is enough. */
    @After @EvenIfItThrows @Calls(of = ExecutorService.class, named = "invokeAny")
    public static void asksAny(Object pool, Collection<?> tasks) {
        tasks.forEach(Failures::asks);
    }

    @After @Submissions.Giving @Submissions.Starting @Stages.OfOne @Stages.OfTwo
    @Calls(of = ForkJoinTask.class, named = "fork")
    public static void gives(@Result Object future, Line line) {
        var own = Session.own();
        if (own != null) own.failures.given.put(own.taskOf(future), line);
    }

    @After @Submissions.All public static void givesAll(@Result List<?> futures, Line line) {
        futures.forEach(future -> gives(future, line));
    }

    /** A handler of the program's own hears of what is thrown in its thread. */
    @Wrap @Calls(of = Thread.class, named = "set*UncaughtExceptionHandler")
    public static UncaughtExceptionHandler hears(Object thread, UncaughtExceptionHandler handler) {
        return hears(handler);
    }

    @Wrap @Calls(of = Thread.class, named = "setDefaultUncaughtExceptionHandler")
    public static UncaughtExceptionHandler hears(UncaughtExceptionHandler handler) {
        return handler == null ? null : (thread, failure) -> {
            var own = Session.own();
            if (own != null) own.failures.handled.add(failure);
            handler.uncaughtException(thread, failure);
        };
    }

    // What is noted

    private static final int MOST = 200;

    private record Failed(Object task, Throwable thrown) {}

    private final Tasks tasks;
    private final Predicate<String> isTheirs;
    /** Where tasks were handed over. */
    private final WeakKeys<Line> given = new WeakKeys<>();
    private final WeakKeys<Boolean> heard = new WeakKeys<>(), futures = new WeakKeys<>();
    private final List<Failed> failed = new ArrayList<>();
    private final Set<Throwable> handled = Collections.synchronizedSet(
            Collections.newSetFromMap(new IdentityHashMap<>()));

    Failures(Tasks tasks, Predicate<String> isTheirs) {
        this.tasks = tasks;
        this.isTheirs = isTheirs;
    }

    /** A task has thrown something, if not because it was to end. */
    void failed(Object task, Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause())
            if (each instanceof InterruptedException || each instanceof CancellationException
                    || each instanceof ClosedByInterruptException) return;
        synchronized (failed) {
            if (failed.size() < MOST && failed.stream().noneMatch(one ->
                    one.task == tasks.taskOf(task) || one.thrown == thrown))
                failed.add(new Failed(tasks.taskOf(task), thrown));
        }
    }

    /** Somebody holds a future of the task, which keeps its failure. */
    void hasFuture(Object task) {
        futures.put(task, true);
    }

    boolean isHeard(Object future) {
        return heard.containsKey(tasks.taskOf(future));
    }

    void heard(Object future) {
        if (future == null) return;
        var task = tasks.taskOf(future);
        if (heard.containsKey(task)) return;
        heard.put(task, true);
        heard.put(future, true);
        for (var other : tasks.with(task)) heard(other);
        if (future != task) for (var other : tasks.with(future)) heard(other);
    }

    /** Those that nobody has heard of, with the lines that threw them. */
    List<Failure> unheard() {
        var all = new ArrayList<Failure>();
        synchronized (failed) {
            for (var one : failed) {
                var task = one.task;
                if (isHeard(task) || handled.contains(one.thrown) || tasks.isInScope(task))
                    continue;
                boolean kept = futures.containsKey(task) || !(task instanceof Tasks.Around
                        || task instanceof Thread || task instanceof Runnable);
                all.add(new Failure(text(one.thrown), where(one.thrown),
                        given.getOrDefault(task, Line.UNKNOWN), kept));
            }
        }
        return all;
    }

    private static String text(Throwable thrown) {
        return thrown.getClass().getSimpleName() + (thrown.getMessage() == null ? ""
                : ": " + thrown.getMessage().lines().findFirst().orElse(""));
    }

    private Line where(Throwable thrown) {
        var causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(12)
                .toList().reversed();
        return causes.stream().flatMap(each -> Line.of(each.getStackTrace(), isTheirs).stream())
                .findFirst().orElse(Line.UNKNOWN);
    }
}
