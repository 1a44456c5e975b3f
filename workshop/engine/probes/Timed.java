package engine.probes;

import module java.base;

/** A task that is handed over, of which only that is told when it begins and ends. */
final class Timed extends Tasks.Around {
    private final Intervals intervals;
    private final boolean stage;

    private Timed(Tasks tasks, Intervals intervals, boolean stage) {
        tasks.super();
        this.intervals = intervals;
        this.stage = stage;
    }

    /** A lambda in its wrapper, where it is recorded who works when; all else as it is. */
    static <T> T wrapped(Session now, T task, Function<Tasks.Around, T> wrapper, boolean stage) {
        return now.intervals == null || !task.getClass().isHidden() ? task
                : wrapper.apply(new Timed(now.tasks, now.intervals, stage));
    }

    @Override <T> T around(Callable<T> body) {
        intervals.starts(stage);
        try {
            return body.call();
        } catch (Throwable e) {
            throw Tasks.<RuntimeException>asItIs(e);
        } finally {
            intervals.ended();
        }
    }
}
