package engine.verdict;

import module java.base;
import engine.evidence.Run;

/** Never two tasks at once, though threads were asked for: whether it is so, and why. */
final class Serial {
    private Serial() {}

    /** Of the calls in which several threads were asked for; empty if tasks ran side by side. */
    static Optional<Finding> found(List<Run> runs, ToLongFunction<Run> asked,
            String parts) {
        var several = runs.stream()
                .filter(run -> run.call().isPlain() && asked.applyAsLong(run) > 1).toList();
        if (several.isEmpty() || several.stream().anyMatch(run -> run.tasks().atOnce() > 1))
            return Optional.empty();
        long most = several.stream().mapToLong(asked).max().orElseThrow();
        var seen = "%s were asked for, but never were two tasks at work at the same time"
                .formatted(Rules.count(most, parts));
        return Optional.of(
                cause(several, seen, runs.stream().anyMatch(run -> run.tasks().locked())));
    }

    /** Why no two tasks are at work at the same time: each reason has its own evidence. */
    private static Finding cause(List<Run> runs, String seen, boolean locked) {
        var run = runs.getFirst();
        var tasks = run.tasks();
        var finding = Misconception.NOT_PARALLEL;
        if (tasks.calledDirectly() > 0)
            return finding.seen(seen + ": run() was called %s", times(tasks.calledDirectly()))
                    .meaning("run() does the work of a thread on this one: start() lets the "
                    + "other one do it.");
        if (run.streams().undone() > 0 && run.streams().parallel() == 0)
            return finding.seen(seen + ": a parallel stream was made sequential")
                    .meaning("A whole stream is parallel or not, whichever was said last: leave "
                    + "sequential() out.");
        if (tasks.handedOver() == 0 && run.streams().parallel() == 0)
            return finding.seen(seen + ": nothing was handed to another thread")
                    .meaning("This is still one loop on one thread: share the work out among "
                    + "tasks, and hand them to an executor, or make the stream parallel.");
        if (locked)
            return finding.seen(seen + ": each held the same lock while it worked")
                    .meaning("A lock lets in one thread at a time: lock only where the results "
                    + "come together.");
        if (tasks.waitedBetween() > 0)
            return finding.seen(seen + ": %s waited for before the next was handed over",
                    tasks.waitedBetween() == 1 ? "one was" : "each was");
        if (tasks.handedOver() > 1 && tasks.workers() == 1)
            return finding.seen(seen + ": all %s ran on one thread",
                    Rules.count(tasks.handedOver(), "task"))
                    .meaning("That pool has one thread, or a task is waited for (get, join) before "
                    + "the next one may begin: begin all, and only then wait.");
        return finding.seen(seen);
    }

    private static String times(long count) {
        return count == 1 ? "once" : "%,d times".formatted(count);
    }
}
