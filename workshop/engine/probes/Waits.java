package engine.probes;

import module java.base;
import engine.evidence.Run;
import engine.hooks.Hooks.At;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Instead;
import engine.hooks.Hooks.Spot;
import engine.schedule.Conductor;
import engine.schedule.Conductor.Wait;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sleeping, waiting with a limit, and asking again and again: by the conductor's clock, which does
 * not depend on what else the machine does.
 */
public final class Waits {
    /** A task that sleeps so long takes its time; a shorter sleep is a pause between two looks. */
    private static final long SHORTEST_TASK_MILLISECONDS = 300;
    /** Shorter than the time for which all must be still: who waits sees each step of the clock. */
    private static final long SLICE_MILLISECONDS = 2;
    /** So many looks, and nothing else between them, are busy waiting. */
    private static final int LOOKS = 1000;
    /** So many looks have seen all that there is to see. */
    private static final int ROUND = 100;

    // Sleeping

    @Instead @Calls(of = Thread.class, named = "sleep")
    public static void sleep(long milliseconds) throws InterruptedException {
        sleep(Duration.ofMillis(milliseconds));
    }

    @Instead @Calls(of = Thread.class, named = "sleep")
    public static void sleep(long milliseconds, int nanoseconds) throws InterruptedException {
        sleep(Duration.ofMillis(milliseconds).plusNanos(nanoseconds));
    }

    @Instead @Calls(of = TimeUnit.class, named = "sleep")
    public static void sleep(TimeUnit unit, long time) throws InterruptedException {
        sleep(Duration.of(time, unit.toChronoUnit()));
    }

    @Instead @Calls(of = Thread.class, named = "sleep")
    public static void sleep(Duration time) throws InterruptedException {
        var now = Session.conducted();
        if (now == null) Thread.sleep(time);
        else if (time.toMillis() >= SHORTEST_TASK_MILLISECONDS) now.waits.sleeps(time.toMillis());
        else {
            now.waits.mine().goesOn();
            now.conductor.shortSleep(time);
        }
    }

    // Waiting with a limit

    /**
     * A short limit on waiting for tasks that are held is no waiting at all: the wait is cut short,
     * and whoever repeats it looks again and again.
     */
    private static boolean until(long milliseconds, Wait moment, Wait all)
            throws InterruptedException {
        var now = Session.conducted();
        return now == null || milliseconds >= Conductor.SHORT_LIMIT_MILLISECONDS ? all.isOver()
                : now.conductor.shortWait(moment);
    }

    @Instead @Calls(of = ExecutorService.class, named = "awaitTermination")
    public static boolean awaitTermination(ExecutorService pool, long time, TimeUnit unit)
            throws InterruptedException {
        return until(unit.toMillis(time), () -> pool.awaitTermination(1, TimeUnit.MILLISECONDS),
                () -> pool.awaitTermination(time, unit));
    }

    @Instead @Calls(of = CountDownLatch.class, named = "await")
    public static boolean await(CountDownLatch latch, long time, TimeUnit unit)
            throws InterruptedException {
        return until(unit.toMillis(time), () -> latch.await(1, TimeUnit.MILLISECONDS),
                () -> latch.await(time, unit));
    }

    @Instead @Calls(of = Thread.class, named = "join")
    public static void join(Thread thread, long milliseconds) throws InterruptedException {
        if (milliseconds == 0) thread.join(); // for ever
        else until(milliseconds, () -> joined(thread, 1), () -> joined(thread, milliseconds));
    }

    private static boolean joined(Thread thread, long milliseconds) throws InterruptedException {
        thread.join(milliseconds);
        return !thread.isAlive();
    }

    @Instead @Calls(of = Thread.class, named = "join")
    public static boolean join(Thread thread, Duration time) throws InterruptedException {
        return until(time.toMillis(), () -> thread.join(Duration.ofMillis(1)),
                () -> thread.join(time));
    }

    /**
     * What is waited for, by the conductor's clock: a slice of real time after the other. Null if
     * it does not come in time.
     */
    private static <T> T within(Session now, long milliseconds, Callable<T> slice)
            throws Exception {
        var timer = now.conductor.startTimer(milliseconds);
        try {
            while (true) {
                boolean last = timer.hasRunOut();
                var polled = slice.call();
                if (polled != null || last) return polled;
            }
        } finally {
            now.conductor.stop(timer);
        }
    }

    @Instead @Calls(of = BlockingQueue.class, named = "poll")
    public static Object poll(BlockingQueue<?> queue, long time, TimeUnit unit) throws Exception {
        var now = Session.conducted();
        return now == null ? queue.poll(time, unit)
                : within(now, unit.toMillis(time),
                () -> queue.poll(SLICE_MILLISECONDS, TimeUnit.MILLISECONDS));
    }

    @Instead @Calls(of = CompletionService.class, named = "poll")
    public static Future<?> poll(CompletionService<?> tasks, long time, TimeUnit unit)
            throws Exception {
        var now = Session.conducted();
        return now == null ? tasks.poll(time, unit)
                : within(now, unit.toMillis(time),
                () -> tasks.poll(SLICE_MILLISECONDS, TimeUnit.MILLISECONDS));
    }

    @Instead @Calls(of = Future.class, named = "get")
    public static Object get(Future<?> task, long time, TimeUnit unit) throws Exception {
        var now = Session.conducted();
        if (now != null && within(now, unit.toMillis(time), () -> {
            if (!task.isDone()) Thread.sleep(SLICE_MILLISECONDS);
            return task.isDone() ? task : null;
        }) == null) throw new TimeoutException();
        return task.get(time, unit);
    }

    // Asking again and again

    @Instead @Calls(of = Thread.class, named = {"onSpinWait", "yield"}) public static void spins() {
        Thread.onSpinWait();
        Session.see(now -> now.conductor.spins());
    }

    @Before
    @Calls(of = {Future.class, ExecutorService.class, Thread.class, CountDownLatch.class,
            Collection.class}, named = {"is*", "state", "getState", "getCount", "size", "peek",
            "poll*", "get*"})
    @Calls(of = CompletionService.class, named = "poll")
    @Calls(of = {AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class},
            named = {"get", "getPlain", "getOpaque", "getAcquire"})
    public static void looks(Object waitedFor) {
        Session.see(now -> now.waits.looks());
    }

    @At(Spot.VOLATILE_READ) public static void looks(Object owner, String field) {
        Session.see(now -> now.waits.looks());
    }

    /** To try a lock again and again is to wait for it: such a wait is short. */
    @Before @Locks.Trying
    @Calls(of = {AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class},
            named = {"compareAndSet", "weakCompareAndSet*"})
    public static void tries(Object lock) {
        Session.see(now -> now.waits.tries());
    }

    // What is noted

    /** What one thread looks at. */
    static final class Part {
        private int looks, tries;
        private boolean busy;

        /** Whatever else a thread does: it does not only wait. */
        void goesOn() {
            looks = 0;
            tries = 0;
        }
    }

    private final Session session;
    private final Local<Part> parts = new Local<>(Part::new);
    private final LongAdder commonPool = new LongAdder();

    Waits(Session session) {
        this.session = session;
    }

    private void sleeps(long milliseconds) throws InterruptedException {
        if (Thread.currentThread() instanceof ForkJoinWorkerThread worker
                && worker.getPool() == ForkJoinPool.commonPool())
            commonPool.increment();
        session.work.sleeps();
        session.conductor.sleep(milliseconds);
    }

    /**
     * A thread that only looks, again and again, is slowed down: so it waits for the threads that
     * are held.
     */
    private void looks() {
        if (session.hasSeenEnough()) return;
        var part = parts.get();
        if (++part.looks <= LOOKS) return;
        part.busy |= Thread.currentThread() == session.caller;
        if (part.looks % ROUND == 0) session.conductor.spins();
    }

    private void tries() {
        int tries = ++parts.get().tries;
        if (tries > LOOKS && tries % ROUND == 0) session.conductor.spins();
    }

    /** What this thread looks at. */
    Part mine() {
        return parts.get();
    }

    Run.Waits seen() {
        return new Run.Waits(new ArrayList<>(session.conductor.sleeps()),
                session.conductor.clock(), commonPool.sum(),
                (int) parts.all().filter(part -> part.busy).count());
    }
}
