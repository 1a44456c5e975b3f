package engine.schedule;

import module java.base;
import engine.schedule.Held.Reason;

/**
 * Threads that go one at a time, each when the one before can go no further: so two of them can be
 * made to collide, and what comes of it is the same each time.
 */
public final class Turns {
    private final Conductor conductor;
    private final boolean areKept;
    private volatile Thread going;

    /**
     * All may go at the same time, unless turns {@code areKept}.
     */
    Turns(Conductor conductor, boolean areKept) {
        this.conductor = conductor;
        this.areKept = areKept;
    }

    // For the threads of the learner

    /** Whether threads go one at a time. */
    public boolean areKept() {
        return areKept;
    }

    /** Holds a thread until it is its turn. */
    public void take() {
        conductor.holdAt(Reason.BEGINNING, null);
    }

    /** Holds a thread just before it writes, until another one has written, or nobody can. */
    public void beforeOverwriting() {
        conductor.holdAt(Reason.OVERWRITING, null);
    }

    /** This thread has written: the one that overwrites it goes on, and this one waits. */
    public void afterWriting() {
        Held me;
        synchronized (conductor) {
            me = conductor.hold(Reason.BEGINNING, null, 0);
            conductor.letGo(conductor.heldFor(Reason.OVERWRITING));
        }
        if (me != null) me.released().acquireUninterruptibly();
    }

    // For the conductor

    boolean isMine() {
        return going == Thread.currentThread();
    }

    /** These go on; if they are to go one at a time, there is one. */
    void give(List<Held> next) {
        if (areKept && !next.isEmpty()) going = next.getFirst().thread();
    }

    /**
     * Who goes on now that all is still; if it is nobody, the next sleep ends. Whoever is to
     * overwrite waits as long as somebody else can come.
     */
    static Optional<Held> next(List<Held> held) {
        var next = first(held, false, Reason.USING, Reason.BEGINNING);
        boolean somebodySleeps = held.stream().anyMatch(one -> one.reason() == Reason.SLEEPING);
        return next.isPresent() || somebodySleeps ? next : first(held, false, Reason.OVERWRITING);
    }

    /** Threads are made in the order of the tasks. */
    static Optional<Held> first(List<Held> held, boolean lastFirst, Reason... reasons) {
        var order = Comparator.comparingLong((Held one) -> one.thread().threadId());
        return held.stream().filter(one -> List.of(reasons).contains(one.reason()))
                .min(lastFirst ? order.reversed() : order);
    }
}
