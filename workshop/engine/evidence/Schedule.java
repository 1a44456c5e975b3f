package engine.evidence;

import java.io.Serializable;

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

    /** How many tasks are to meet; 0 where no meeting is called. */
    default int meeting() {
        return switch (this) {
            case Meet(int tasks) -> tasks;
            case OneByOne(int tasks, _) -> tasks;
            case Free _, Undisturbed _, Patient _, Fail _ -> 0;
        };
    }
}
