package engine;

import module java.base;
import engine.Run.Count;
import engine.Run.Ending;

/** From evidence to findings: what several steps have in common. A rule gives the first wrong thing of its kind. */
public final class Rules {
    /** A rule: evidence in, at most one finding out. */
    public interface Rule extends Function<List<Run>, Optional<Finding>> {}

    private Rules() {}

    /** The first finding, by the first rule that has one. */
    public static Optional<Finding> first(List<Run> runs, Rule... rules) {
        return Stream.of(rules).flatMap(rule -> rule.apply(runs).stream()).findFirst();
    }

    /** The first finding in a call that was to succeed. */
    static Optional<Finding> firstIn(List<Run> runs, Function<Run, Finding> finding) {
        return runs.stream().filter(run -> run.call().isPlain()).map(finding).filter(Objects::nonNull).findFirst();
    }

    /** As a person would write the call. */
    public static String name(Run run) {
        return run.call().arguments().stream().map(argument -> argument instanceof Number number && !(number instanceof Double)
                ? "%,d".formatted(number.longValue()) : "" + argument).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    /** The limits of the other JVM: time, memory, output, and that it goes on. */
    public static Optional<Finding> limits(List<Run> runs) {
        var exited = runs.stream().filter(run -> run.ending() == Ending.EXITED).findFirst();
        if (exited.isPresent()) return exited.map(run -> Misconception.EXITS_THE_JVM.seen("%s for %s%s", run.failure() == null
                || !run.failure().startsWith("its JVM") ? "System.exit was called" : run.failure(), name(run),
                run.call().failing() == 0 ? "" : ", when a task was made to fail"));
        return firstIn(runs, run -> switch (run.ending()) {
            case FLOODED -> Misconception.TOO_MUCH_OUTPUT.seen("more than a million characters were printed by %s", name(run));
            case OUT_OF_MEMORY -> Misconception.OUT_OF_MEMORY.seen("256 MB were not enough for %s", name(run));
            case HUNG -> Misconception.HANGS.seen("no answer for %s%s", name(run),
                    run.failure() == null || run.failure().isEmpty() ? "" : ": " + run.failure());
            default -> null;
        });
    }

    public static Optional<Finding> returnsEarly(List<Run> runs) {
        return firstIn(runs, run -> run.returned() && run.late() > 0 ? Misconception.RESULT_NOT_AWAITED.seen(
                "for %s the method returned %s while tasks were still at work", name(run), run.value()) : null);
    }

    /**
     * An answer that depends on how fast the tasks are: one that comes before the tasks have all brought theirs. The
     * call in which everybody waits is compared with those that have the same arguments.
     */
    public static Optional<Finding> notAwaited(List<Run> runs, BiPredicate<Run, Run> agree) {
        return runs.stream().filter(run -> run.call().patient() && run.returned()).flatMap(patient -> runs.stream().filter(run -> run.call().isPlain()
                && run.returned() && run.call().arguments().equals(patient.call().arguments()) && !agree.test(run, patient))
                .map(run -> Misconception.RESULT_NOT_AWAITED.seen("for %s it returned %s; when it is made to wait for each task, %s",
                        name(run), shortened(run.value()), shortened(patient.value())))).findFirst();
    }

    /** Never two tasks at once, however many threads: of the calls in which several were asked for. */
    public static Optional<Finding> neverTogether(List<Run> runs, ToLongFunction<Run> asked) {
        var several = runs.stream().filter(run -> run.call().isPlain() && asked.applyAsLong(run) > 1).toList();
        return several.isEmpty() || several.stream().anyMatch(run -> run.together() > 1) ? Optional.empty()
                : Optional.of(Misconception.NOT_PARALLEL.seen("%d threads were asked for, but never were two tasks at work at the same time",
                        several.stream().mapToLong(asked).max().orElseThrow()));
    }

    public static Optional<Finding> races(List<Run> runs) {
        return firstIn(runs, run -> run.races().isEmpty() ? null : Misconception.DATA_RACE.seen("%s was written by %d threads with no lock in common",
                run.races().getFirst().place(), run.races().getFirst().threads()));
    }

    /** Another number of tasks at once than were asked for. */
    public static Optional<Finding> threadCount(List<Run> runs, ToLongFunction<Run> asked) {
        return firstIn(runs, run -> asked.applyAsLong(run) == 0 || run.together() == asked.applyAsLong(run) ? null
                : Misconception.WRONG_THREAD_COUNT.seen("%s asked for, %d at work at the same time",
                        count(asked.applyAsLong(run), "thread"), run.together()));
    }

    /** The same number of tasks at once whatever was asked for, though it is more than one. */
    public static Optional<Finding> fixedThreadCount(List<Run> runs, ToLongFunction<Run> asked) {
        var together = runs.stream().filter(run -> run.call().isPlain() && asked.applyAsLong(run) > 0).map(Run::together).distinct().toList();
        return together.size() == 1 && together.getFirst() > 1 ? threadCount(runs, asked) : Optional.empty();
    }

    /** A task that was made to fail, and nobody has heard of it. What dies with its thread is printed: that is heard. */
    public static Optional<Finding> swallowed(List<Run> runs) {
        return runs.stream().filter(run -> run.count(Count.INJECTED) > 0 && !run.uncaught() && run.returned()).findFirst()
                .map(run -> Misconception.EXCEPTION_SWALLOWED.seen("a task was made to fail, and the method returned %s", run.value()));
    }

    /** Whether each failure came back: some answers wait for ever instead, which is not seen to be wrong, but no proof. */
    static boolean isHeard(List<Run> runs) {
        var failed = runs.stream().filter(run -> run.count(Count.INJECTED) > 0).toList();
        return !failed.isEmpty() && failed.stream().noneMatch(run -> run.ending() == Ending.HUNG);
    }

    public static Optional<Finding> leftOpen(List<Run> runs) {
        return firstIn(runs, run -> run.left().isEmpty() ? null : Misconception.POOL_LEFT_OPEN.seen("%s still alive after the return: %s",
                run.left().size() == 1 ? "1 thread is" : run.left().size() + " threads are",
                run.left().stream().limit(3).collect(Collectors.joining(", ")) + (run.left().size() > 3 ? ", ..." : "")));
    }

    /** Compares what a call gave with what it should give. */
    public static Optional<Finding> wrongResult(List<Run> runs, Function<Run, Object> expected) {
        return firstIn(runs, run -> {
            var right = expected.apply(run);
            if (run.ending() == Ending.THREW) return Misconception.WRONG_RESULT.seen("for %s it threw %s", name(run), run.failure());
            return right.equals(run.value()) ? null : Misconception.WRONG_RESULT.seen("for %s it returned %s; right is %s",
                    name(run), shortened(run.value()), shortened(right));
        });
    }

    static String shortened(Object value) {
        var text = String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 40) + "... (%d characters)".formatted(text.length());
    }
}
