package engine.schedule;

import java.util.concurrent.Semaphore;

/**
 * A thread that is held, until the conductor lets it go.
 *
 * @param generator what it is about to use; null where it uses none
 * @param length    in ms: of a sleep, or a limit
 * @param wake      when that ends, by the conductor's clock
 * @param place     how many had come before
 */
public record Held(Reason reason, Thread thread, Object generator, long length, long wake,
        int place, Semaphore released) {
    /** Why a thread is held. */
    public enum Reason {
        /** It is about to draw, or begins with a task. */ BEGINNING,
        /** It is about to split a generator, or to take a seed from it. */ USING,
        /** It is about to write to memory that others may write, too. */ WRITING,
        /** It sleeps. */ SLEEPING,
        /** It is about to overwrite what another one is to write first. */ OVERWRITING,
        /** It has handed over a task. */ HANDED_OVER,
        /** It waits, but not for ever: it is not stopped, and only told when its time is over. */
        WAITING
    }

    /** Whether the conductor's clock has come to its end. */
    public boolean hasRunOut() {
        return released.availablePermits() > 0;
    }
}
