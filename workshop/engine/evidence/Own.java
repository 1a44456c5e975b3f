package engine.evidence;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What was seen of a whole program that ran undisturbed, as plain data.
 *
 * @param overlap    how its tasks overlapped
 * @param races      accesses to the same memory in no order, those to the same variable in a row
 * @param generators random generators that several threads used in no order
 * @param failures   of tasks, that nobody heard of
 * @param pools      where executors were made that were left open
 * @param busy       where a thread did nothing but look, again and again
 * @param unseen     what was not seen
 * @param end        how it ended
 */
public record Own(Overlap overlap, List<Pair> races, List<Pair> generators,
        List<Failure> failures, List<Line> pools, List<Line> busy, Unseen unseen, End end)
        implements Serializable {
    /**
     * How tasks were handed over.
     *
     * @param tasks         given to executors, forked, or started as threads
     * @param waitedBetween of these, how many only after their hander had waited for the last one
     * @param handers       threads that handed over tasks
     * @param atOnce        tasks after which the next thing done was to wait
     * @param inTurn        whether one thread began, and each task was waited for, until it was
     *                      done, as soon as it was handed over
     * @param between       nanoseconds that handers worked before they waited for such a task
     * @param handing       where tasks are handed over
     * @param waiting       where their results are waited for
     */
    public record HandOvers(long tasks, long waitedBetween, int handers, long atOnce,
            boolean inTurn, long between, List<Line> handing, List<Line> waiting)
            implements Serializable {}

    /**
     * Tasks, and what was seen of them at many moments, a few ms apart.
     *
     * @param given    how they were handed over
     * @param workers  threads that have begun a task
     * @param streams  parallel streams that were run
     * @param atOnce   the most tasks that were seen at work at the same time
     * @param working  moments at which a task was at work
     * @param together of these, moments at which somebody else was, too
     * @param locked   moments at which others waited for a lock
     * @param queued   moments at which other tasks had not begun
     * @param work     nanoseconds that threads worked or slept within tasks
     * @param locks    how often a task asked for a lock
     * @param locking  where tasks waited for a lock
     */
    public record Overlap(HandOvers given, int workers, long streams, int atOnce, long working,
            long together, long locked, long queued, long work, long locks, List<Line> locking)
            implements Serializable {}

    /**
     * Two accesses in no order.
     *
     * @param variable what was read or written, in the learner's own words
     * @param writes   whether each of them writes
     * @param threads  who did it
     */
    public record Pair(String variable, Line one, Line other, List<Boolean> writes,
            Set<String> threads) implements Serializable {}

    /**
     * What a task threw.
     *
     * @param where  it was thrown
     * @param handed where the task was handed over
     * @param kept   whether a future has kept it, or else it was printed
     */
    public record Failure(String what, Line where, Line handed, boolean kept)
            implements Serializable {}

    /**
     * What was not seen.
     *
     * @param places  where so much was read and written that only a part of it was watched
     * @param stopped whether there was too much to know about memory at all
     * @param unknown calls that may order what threads do, in a way that is not known here
     */
    public record Unseen(int places, boolean stopped, List<String> unknown)
            implements Serializable {}

    /** How it ended. */
    public sealed interface End extends Serializable {
        /** By itself, or by whoever ended it. */
        record ByItself() implements End {}

        /** It was ended: all was done, but the threads of pools that were left open lived on. */
        record LeftOpen() implements End {}

        /** It was ended: each of its threads waited for another one. */
        record Hung(List<Ending.Waiting> threads) implements End {}
    }
}
