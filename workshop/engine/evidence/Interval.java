package engine.evidence;

import java.io.Serializable;

/**
 * What one thread did, for a while.
 *
 * @param thread which one of a {@link Recording}, counted from 0
 * @param task   the task that this was part of: tasks are numbered from 1, as they start; 0 for
 *               what was done outside of tasks
 * @param begin  in ns, by the clock of the recording
 */
public record Interval(int thread, int task, Kind kind, long begin, long end)
        implements Serializable {
    /** Whether the thread could run, on a core if there was one free, or waited. */
    public enum Kind { WORK, WAIT }

    public long nanos() {
        return end - begin;
    }

    /** How much of it lies between these two times. */
    public long within(long from, long to) {
        return Math.max(0, Math.min(end, to) - Math.max(begin, from));
    }
}
