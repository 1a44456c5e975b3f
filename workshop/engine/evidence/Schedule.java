package engine.evidence;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Who is held in a call, and when they go on. Tasks are counted as they begin, from 1. */
public sealed interface Schedule extends Serializable {
    /** Nobody is held. */
    record Free() implements Schedule {}

    /**
     * Nobody is held, and nobody looks on: who sleeps, sleeps, and who ends the JVM, ends it. For
     * whole programs.
     */
    record Undisturbed() implements Schedule {}

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
     * The threads go one at a time. The first to come there is held between two steps, until
     * another one has written the same variable.
     *
     * @param lines     at which the writes are
     * @param variables by their names; if there are none, any
     */
    record Collide(Loss loss, List<Line> lines, Set<String> variables) implements Schedule {}

    /** What gets lost. */
    enum Loss {
        /** Nothing: nobody is held, and the tasks go one after another. */ NOTHING,
        /** What the other one writes between a read and a write. */ UPDATE,
        /** What is written, before it is read again. */ VALUE
    }

    /** How many tasks are to meet; 0 where no meeting is called. */
    default int meeting() {
        return switch (this) {
            case Meet(int tasks) -> tasks;
            case OneByOne(int tasks, _) -> tasks;
            case Free _, Undisturbed _, Patient _, Fail _, Collide _ -> 0;
        };
    }
}
