package engine;

import module java.base;

/**
 * Holds the learner's threads at certain points, and lets them go on when it is known that nobody else
 * will come: so it shows who can be under way at the same time, whatever the machine is busy with. Tasks
 * that sleep go on one by one, by a clock of their own: it jumps to the end of the next sleep when all wait.
 */
final class Conductor {
    private static final long LOOK_MILLISECONDS = 2;
    /** A look counts for no more than this, so that nobody pays for a machine that stalls. */
    private static final long MOST_MILLISECONDS = 10;
    /** Who waits less than this for tasks counts on their being short. */
    static final int MOMENT_MILLISECONDS = 5000;
    /** So many times still, with nobody held, and the method is taken to hang. */
    private static final int HANGS = 60;
    /** After so many meetings at which too few came, no more are called. */
    private static final int MEETINGS = 24;
    /** Whoever polls has looked around after so many naps, and so long. */
    private static final int NAPS = 3, NAPS_MILLISECONDS = 40, MOST_NAPS_MILLISECONDS = 400;
    /** The nap of one who polls without a pause. */
    private static final Duration SPIN = Duration.ofMillis(5);
    /** One who spins unseen, so that it is never still, keeps the others waiting no longer than this. */
    private static final int NEVER_STILL_MILLISECONDS = 2000;

    /** Why a thread is held: it is about to draw or to use a generator, it sleeps, or has handed over a task; or it waits with a limit. */
    private enum Reason { DRAWING, USING, SLEEPING, SUBMITTED, TIMING }

    /** A thread that is held: with which generator, and until when by the clock. */
    record Held(Reason reason, Object generator, long length, long wake, int place, Semaphore released) {}

    private final int meeting;
    private final List<Held> held = new ArrayList<>();
    private final Set<Object> collided = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Long> sleeps = new ArrayList<>();
    private final AtomicInteger napping = new AtomicInteger(), naps = new AtomicInteger(), submissions = new AtomicInteger();
    private final boolean inTurn;
    private int arrivals, meetings, together, turns;
    private long clock, late;
    private volatile boolean somebodyIsHeld;
    private boolean open, returned;

    /** With {@code meeting} 0, nobody is held who draws; with {@code inTurn}, those who have met go on one by one. */
    Conductor(int meeting, boolean inTurn) {
        this.inTurn = inTurn;
        this.meeting = meeting;
        open = meeting == 0;
    }

    /** The most threads that were held at the same time. */
    synchronized int together() {
        return together;
    }

    /** In ms: how long the sleeps took. */
    synchronized long clock() {
        return clock;
    }

    synchronized List<Long> sleeps() {
        return List.copyOf(sleeps);
    }

    /** How many were still held, or began to sleep, when the method had returned. */
    synchronized long late() {
        return late;
    }

    /** Generators that two threads were about to use at the same time. */
    synchronized List<Object> collided() {
        return List.copyOf(collided);
    }

    /** Holds a thread that is about to draw for the first time. */
    void beforeDrawing(Object generator) {
        var me = hold(Reason.DRAWING, generator, 0);
        // An interrupt is left for whoever looks for it: a drawing thread would not see it, either.
        if (me != null) me.released.acquireUninterruptibly();
    }

    /** Holds a thread that is about to split a generator, or to draw a seed from it. */
    void beforeUsing(Object generator) {
        var me = hold(Reason.USING, generator, 0);
        if (me != null) me.released.acquireUninterruptibly();
    }

    /** Holds who has handed over a task, until nobody else can go on. */
    void afterSubmitting() {
        if (submissions.incrementAndGet() <= MEETINGS) hold(Reason.SUBMITTED, null, 0).released.acquireUninterruptibly();
    }

    /** Holds a thread as long as a sleep would, by the clock. */
    void sleep(long milliseconds) throws InterruptedException {
        hold(Reason.SLEEPING, null, milliseconds).released.acquire();
    }

    /** Somebody begins to wait, so long by the clock at most. */
    Held startTimer(long milliseconds) {
        return hold(Reason.TIMING, null, milliseconds);
    }

    boolean hasRunOut(Held timer) {
        return timer.released.availablePermits() > 0;
    }

    synchronized void stop(Held timer) {
        held.remove(timer);
        somebodyIsHeld = !held.isEmpty();
    }

    /** Somebody polls, without a pause. */
    void spins() {
        try {
            if (somebodyIsHeld) nap(SPIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Really sleeps: somebody who polls. */
    void nap(Duration time) throws InterruptedException {
        napping.incrementAndGet();
        naps.incrementAndGet();
        try {
            Thread.sleep(time);
        } finally {
            napping.decrementAndGet();
        }
    }

    private synchronized Held hold(Reason reason, Object generator, long length) {
        if (open && (reason == Reason.DRAWING || reason == Reason.USING)) return null;
        if (returned && reason != Reason.TIMING) late++;
        var me = new Held(reason, generator, length, clock + length, arrivals++, new Semaphore(0));
        held.add(me);
        somebodyIsHeld = true;
        return me;
    }

    /**
     * Looks on until the method has ended and nothing more happens.
     *
     * @param threads tells at once when none is there any more that could go on, and counts them
     * @return whether it has; false for one that hangs, or has not ended in time
     */
    boolean conduct(Thread caller, Threads threads, long patienceMilliseconds) throws Exception {
        var stillness = new Stillness();
        long waited = 0, napped = 0, restless = 0;
        int came = 0;
        boolean napsWereOn = false;
        while (true) {
            boolean ended = !caller.isAlive();
            if (ended) methodHasEnded();
            if (ended && nobodyIsHeld() && threads.areIdle()) return true;
            threads.look();
            long before = System.nanoTime();
            Thread.sleep(LOOK_MILLISECONDS);
            boolean still = stillness.look();
            long looked = Math.min(MOST_MILLISECONDS, (System.nanoTime() - before) / 1_000_000);
            waited += looked;
            boolean napsOn = napping.get() > 0;
            if (napsWereOn && !napsOn) { // who has just woken does something now
                stillness.reset();
                still = false;
            }
            napsWereOn = napsOn;
            if (napsOn) {
                napped += looked;
                still = napped > NAPS_MILLISECONDS && (still && naps.get() >= NAPS || napped > MOST_NAPS_MILLISECONDS);
            }
            restless = came == arrivals() ? restless + looked : 0;
            came = arrivals();
            if (still || !nobodyIsHeld() && restless > NEVER_STILL_MILLISECONDS) {
                restless = 0;
                if (!nobodyIsHeld()) {
                    letSomeGo();
                    stillness.reset();
                    naps.set(0);
                    napped = 0;
                } else if (ended) return true;
                else if (!napsOn && stillness.length() > HANGS) return false;
            }
            if (waited > patienceMilliseconds) return false;
        }
    }

    private synchronized void methodHasEnded() {
        if (!returned) late += heldFor(Reason.DRAWING, Reason.USING, Reason.SLEEPING).size();
        returned = true;
    }

    private boolean nobodyIsHeld() {
        return !somebodyIsHeld;
    }

    private synchronized int arrivals() {
        return arrivals;
    }

    /** All is still: whoever could come is here. */
    private synchronized void letSomeGo() {
        var generators = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var one : held) if (one.generator != null && !generators.add(one.generator)) collided.add(one.generator);

        var using = heldFor(Reason.USING);
        if (!using.isEmpty()) { // they will come back, to draw
            letGo(using);
            return;
        }
        var drawing = heldFor(Reason.DRAWING);
        together = Math.max(together, drawing.isEmpty() ? heldFor(Reason.SLEEPING).size() : drawing.size());
        if (!drawing.isEmpty()) {
            open = together >= meeting || ++meetings >= MEETINGS;
            letGo(inTurn && turns++ < MEETINGS ? drawing.subList(0, 1) : drawing);
            // Who waits only a moment for tasks that are held is not waiting for them at all.
            letGo(heldFor(Reason.TIMING, Reason.SLEEPING).stream().filter(one -> one.length < MOMENT_MILLISECONDS).toList());
            return;
        }
        // Of tasks that end at the same time, the one that began last goes first: nobody should count on an order.
        var next = heldFor(Reason.SLEEPING, Reason.TIMING).stream()
                .min(Comparator.comparingLong(Held::wake).thenComparing(Comparator.comparingInt(Held::place).reversed()));
        if (next.isPresent()) {
            clock = Math.max(clock, next.get().wake);
            if (next.get().reason == Reason.SLEEPING) sleeps.add(next.get().length);
            letGo(List.of(next.get()));
        } else letGo(List.copyOf(held));
    }

    private List<Held> heldFor(Reason... reasons) {
        return held.stream().filter(one -> List.of(reasons).contains(one.reason)).toList();
    }

    private void letGo(List<Held> some) {
        held.removeAll(some);
        somebodyIsHeld = !held.isEmpty();
        some.forEach(one -> one.released.release());
    }

    /** Lets everybody go, and holds nobody any more who draws. */
    synchronized void open() {
        open = true;
        letGo(List.copyOf(held));
    }
}
