package engine.schedule;

import module java.base;

/** Looks on while a call goes on: tells the conductor when all is still, and ends the watch. */
public final class Lookout {
    /** From one look to the next: longer and longer, while somebody runs and nothing is new. */
    private static final long SHORTEST_PAUSE = 1, LONGEST_PAUSE = 4;
    /** While all is still: a look at many threads takes its time, too. */
    private static final long STILL_PAUSE = 2;
    /** A look counts for no more than this, so that nobody pays for a machine that stalls. */
    private static final long MOST_MILLISECONDS = 10;
    /** So many times still, with nobody held, and the method is taken to hang. */
    private static final int HANGS = 50;
    /** So many times still, and a thread that is there is not about to end, but left behind. */
    private static final int LEFT = 4;
    /** A thread with a pause between its looks has looked at all after so many of them. */
    private static final int SHORT_SLEEPS = 3;
    /**
     * A thread that spins unseen, so that it is never still, keeps the others waiting no longer
     * than this, and than as much processor time: a busy machine may let nobody come for longer.
     */
    private static final int NEVER_STILL_MILLISECONDS = 1000;
    private static final int LOOKS_BETWEEN = 32;
    /** The machine has had more than time enough. */
    public static final long MOST_SECONDS = 120;

    /** How a watch ends. */
    public enum End {
        /** The method has, and nothing more happens. */ ENDED,
        /** Nothing happens any more. */ HUNG,
        /** It has computed for so long without an end. */ COMPUTES,
        /** The machine was too busy to give it its time. */ UNFINISHED
    }

    private final Conductor conductor;
    private final Threads threads;
    private final Stillness stillness;
    private final long began = System.nanoTime(), processorTime = processorTime();
    private long idle, restless, restlessSince, pause = SHORTEST_PAUSE;
    private int came, looks;

    /** To be made by the thread that has made {@code stillness}. */
    public Lookout(Conductor conductor, Threads threads, Stillness stillness) {
        this.conductor = conductor;
        this.threads = threads;
        this.stillness = stillness;
        stillness.reset();
    }

    /**
     * Looks on until the method has ended and nothing more happens.
     *
     * @param patienceMilliseconds how long the processors may be at work for it, and how long it
     *                             may only wait: never how much time goes by, which depends on what
     *                             else is going on
     */
    public End watch(Thread caller, long patienceMilliseconds) throws Exception {
        while (true) {
            boolean ended = !caller.isAlive();
            if (ended) conductor.methodHasEnded();
            if (ended && conductor.nobodyIsHeld() && threads.areIdle()) return End.ENDED;
            threads.look();
            if (isStill()) {
                restless = 0;
                if (!conductor.nobodyIsHeld()) letSomeGo();
                else if (ended && (threads.left().isEmpty() || stillness.length() > LEFT))
                    return End.ENDED;
                else if (!ended && conductor.lookers.now().isEmpty()
                        && stillness.length() > HANGS)
                    return End.HUNG;
            }
            if (idle > patienceMilliseconds) return End.HUNG;
            if (hasComputedFor(patienceMilliseconds)) return End.COMPUTES;
            if (System.nanoTime() - began > MOST_SECONDS * 1_000_000_000) return End.UNFINISHED;
        }
    }

    private void letSomeGo() {
        conductor.letSomeGo();
        conductor.shortSleeps.set(0);
        stillness.reset();
    }

    /** Waits for a moment, and looks once: true when all was still for long enough to be sure. */
    private boolean isStill() throws Exception {
        long before = System.nanoTime();
        boolean isNew = conductor.news.await(pause);
        var lookers = conductor.lookers.now();
        boolean still = stillness.look(lookers, threads::areWaiting);
        long looked = Math.min(MOST_MILLISECONDS, (System.nanoTime() - before) / 1_000_000);
        pause = isNew ? SHORTEST_PAUSE : stillness.isStillNow() ? STILL_PAUSE
                : Math.min(2 * pause, LONGEST_PAUSE);
        if (stillness.isStillNow()) idle += looked;
        else conductor.shortSleeps.set(0);
        restless = came == conductor.arrivals() ? restless + looked : 0;
        came = conductor.arrivals();
        return still && (lookers.isEmpty() || conductor.shortSleeps.get() >= SHORT_SLEEPS)
                || !conductor.nobodyIsHeld() && isNeverStill();
    }

    /** Nobody has come for long, and not for want of a core: the processors were at work. */
    private boolean isNeverStill() {
        if (restless <= NEVER_STILL_MILLISECONDS) restlessSince = 0;
        else if (restlessSince == 0) restlessSince = processorTime();
        return restlessSince > 0
                && processorTime() - restlessSince > NEVER_STILL_MILLISECONDS;
    }

    /** To ask for the processor time takes some itself: so it is asked for now and then. */
    private boolean hasComputedFor(long milliseconds) {
        return ++looks % LOOKS_BETWEEN == 0 && processorTime() - processorTime > milliseconds;
    }

    /** In ms, of all threads of this JVM. */
    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }
}
