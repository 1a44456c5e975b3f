package engine.schedule;

import module java.base;
import engine.schedule.Held.Reason;

/**
 * Threads that go one at a time, each when the one before can go no further: so two of them can be
 * made to collide, and what comes of it is the same each time.
 */
public final class Turns {
    /** Threads are made in the order of the tasks. */
    private static final Comparator<Held> IN_ORDER =
            Comparator.comparingLong(one -> one.thread().threadId());

    private final Conductor conductor;
    private final boolean areKept;
    private final Map<Thread, Integer> turns = new HashMap<>();
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
        if (!areKept || next.isEmpty()) return;
        going = next.getFirst().thread();
        turns.merge(going, 1, Integer::sum);
    }

    /**
     * Who goes on now that all is still; if it is nobody, the next sleep ends. Whoever is to
     * overwrite waits as long as somebody else can come. One that looks again and again for what
     * others do comes back soon: those who had fewer turns go first.
     */
    Optional<Held> next(List<Held> held) {
        var next = held.stream().filter(one -> one.reason() == Reason.USING
                || one.reason() == Reason.BEGINNING).min(Comparator.comparingInt((Held one) ->
                turns.getOrDefault(one.thread(), 0)).thenComparing(IN_ORDER));
        boolean somebodySleeps = held.stream().anyMatch(one -> one.reason() == Reason.SLEEPING);
        return next.isPresent() || somebodySleeps ? next
                : held.stream().filter(one -> one.reason() == Reason.OVERWRITING).min(IN_ORDER);
    }

    /** The first, or the last, of those who begin. */
    static Held first(List<Held> beginning, boolean lastFirst) {
        return Collections.min(beginning, lastFirst ? IN_ORDER.reversed() : IN_ORDER);
    }
}
