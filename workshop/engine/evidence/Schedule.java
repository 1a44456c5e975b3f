package engine.evidence;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Who is held in a call, and when they go on. Tasks are counted as they begin, from 1. */
public sealed interface Schedule extends Serializable {
    /** Nobody is held. */
    record Free() implements Schedule {}

    /**
     * Each thread is held when it begins with a task, until so many tasks have; and before it
     * writes to an object for the first time, so that nobody finds done what all would do.
     */
    record Meet(int tasks) implements Schedule {}

    /** Those who have met go on alone, each when the one before can go no further. */
    record OneByOne(int tasks, boolean lastFirst) implements Schedule {}

    /**
     * The caller waits after each hand-over until all others have gone as far as they can. A result
     * that differs from that of another schedule was read too early.
     */
    record Patient() implements Schedule {}

    /** The task of this number throws an exception. */
    record Fail(int task) implements Schedule {}

    /**
     * The threads go one at a time. Whoever is first at one of these lines, and has read what it is
     * about to overwrite there, is held just before it writes, until another one has written the
     * same.
     *
     * @param variables in which of them, by their names; if there is none, nobody is held, and the
     *                  tasks go one after another
     * @param any       whether it may be any variable
     */
    record Collide(List<Line> lines, Set<String> variables, boolean any) implements Schedule {}

    /** How many tasks are to meet; 0 where no meeting is called. */
    default int meeting() {
        return switch (this) {
            case Meet(int tasks) -> tasks;
            case OneByOne(int tasks, _) -> tasks;
            case Free _, Patient _, Fail _, Collide _ -> 0;
        };
    }
}
