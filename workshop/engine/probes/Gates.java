package engine.probes;

import module java.base;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Enter;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Instead;
import engine.hooks.Hooks.Leave;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Wrap;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.LockSupport;

/**
 * Where threads wait for each other: latches, semaphores, barriers, phasers. A thread that comes
 * through knows what was done before.
 */
@Harmless(of = CyclicBarrier.class, named = {"getParties", "isBroken"}, why = "only asks")
@Harmless(of = Phaser.class, named = {"register", "bulkRegister", "getParent",
        "getRegisteredParties", "getRoot"}, why = "waits for nobody")
@Harmless(of = Semaphore.class, named = {"hasQueuedThreads", "reducePermits"},
        why = "gives no permit")
@Harmless(of = LockSupport.class, named = {"getBlocker", "setCurrentBlocker"},
        why = "only describes it")
@Harmless(of = AbstractOwnableSynchronizer.class, named = "*ExclusiveOwnerThread",
        why = "only describes it")
@Harmless(of = {AbstractQueuedSynchronizer.class, AbstractQueuedLongSynchronizer.class},
        named = {"getExclusive*", "getFirst*", "getQueue*", "getShared*", "getWait*", "has*",
        "is*", "owns"}, why = "only asks")
@Harmless(of = {AbstractQueuedSynchronizer.class, AbstractQueuedLongSynchronizer.class},
        named = {"tryAcquire", "tryAcquireShared", "tryRelease", "tryReleaseShared"},
        why = "part of others")
@Harmless(of = {AbstractQueuedSynchronizer.ConditionObject.class,
        AbstractQueuedLongSynchronizer.ConditionObject.class}, named = {"getWait*", "hasWaiters"},
        why = "only asks")
public final class Gates {
    // Latches and semaphores, and what the learner builds like them

    @Before @Calls(of = CountDownLatch.class, named = "countDown")
    @Calls(of = Semaphore.class, named = "release")
    @Calls(of = {AbstractQueuedSynchronizer.class, AbstractQueuedLongSynchronizer.class},
            named = {"release*", "setState", "compareAndSetState"})
    public static void opens(Object gate) {
        Session.order(order -> order.release(gate));
    }

    @After @Calls(of = CountDownLatch.class, named = {"await", "getCount"})
    @Calls(of = Semaphore.class, named = {"acquire*", "drainPermits", "availablePermits"})
    @Calls(of = {AbstractQueuedSynchronizer.class, AbstractQueuedLongSynchronizer.class},
            named = {"acquire*", "getState", "compareAndSetState", "tryAcquireNanos",
            "tryAcquireSharedNanos"})
    public static void passes(Object gate) {
        Session.order(order -> order.acquire(gate));
        if (gate instanceof Semaphore) Session.see(now -> now.locks.contends(gate));
    }

    @After @Calls(of = CountDownLatch.class, named = "await")
    @Calls(of = Semaphore.class, named = "tryAcquire")
    public static void passes(Object gate, @Result boolean passed) {
        if (passed) passes(gate);
    }

    @Before @Calls(of = LockSupport.class, named = "unpark")
    public static void wakes(Thread thread) {
        if (thread != null) Session.order(order -> order.release(thread, "permit"));
    }

    @After @Calls(of = LockSupport.class, named = "park*") public static void wakes() {
        Session.order(order -> order.acquire(Thread.currentThread(), "permit"));
    }

    // Barriers: what was done before one generation is known to all of it

    @Instead @Calls(of = CyclicBarrier.class, named = "await")
    public static int await(CyclicBarrier barrier) throws Exception {
        return through(barrier, barrier::await);
    }

    @Instead @Calls(of = CyclicBarrier.class, named = "await")
    public static int await(CyclicBarrier barrier, long time, TimeUnit unit) throws Exception {
        return through(barrier, () -> barrier.await(time, unit));
    }

    private static int through(CyclicBarrier barrier, Callable<Integer> await) throws Exception {
        var now = Session.now();
        return now == null || !now.call.traced() ? await.call() : now.gates.await(barrier, await);
    }

    /**
     * The last thread to come runs the action, before any goes on: it is a task that all have
     * handed over.
     */
    @Wrap @Calls(of = CyclicBarrier.class, named = "new")
    public static Runnable barrier(int parties, Runnable action) {
        return Tasks.wrapped(null, action);
    }

    @After @Calls(of = CyclicBarrier.class, named = "new")
    public static void barrier(int parties, Runnable action, @Result Object barrier) {
        Session.trace(now -> now.tasks.link(barrier, action));
    }

    @After @Calls(of = CyclicBarrier.class, named = "getNumberWaiting")
    public static void counts(CyclicBarrier barrier) {
        Session.trace(now -> now.order.acquire(barrier,
                now.gates.arrivalsOf(barrier).get() / barrier.getParties()));
    }

    /** Those who had come to a generation that never was full do not count for the next. */
    @Before @Calls(of = CyclicBarrier.class, named = "reset")
    public static void resets(CyclicBarrier barrier) {
        Session.trace(now -> now.gates.arrivalsOf(barrier).updateAndGet(arrivals ->
                Math.ceilDiv(arrivals, barrier.getParties()) * barrier.getParties()));
    }

    // Phasers, by phases: those with a common root advance together

    private static Object root(Object phaser) {
        return ((Phaser) phaser).getRoot();
    }

    /** The last phase of a phaser that is terminated still has its number. */
    private static int phaseOf(Object phaser) {
        return ((Phaser) phaser).getPhase() & Integer.MAX_VALUE;
    }

    @Before @Calls(of = Phaser.class, named = {"arrive*", "forceTermination"})
    public static void arrives(Object phaser) {
        Session.order(order -> order.release(root(phaser), phaseOf(phaser)));
    }

    @Instead @Calls(of = Phaser.class, named = "arriveAndAwaitAdvance")
    public static int arriveAndAwaitAdvance(Phaser phaser) {
        int phase = phaseOf(phaser);
        Session.order(order -> order.release(root(phaser), phase));
        int next = phaser.arriveAndAwaitAdvance();
        Session.order(order -> order.acquire(root(phaser), phase));
        return next;
    }

    @After @Calls(of = Phaser.class, named = "awaitAdvance*")
    public static void advanced(Object phaser, int phase) {
        Session.order(order -> order.acquire(root(phaser), phase));
    }

    @Enter @Calls(of = Phaser.class, named = "onAdvance")
    public static void advances(Object phaser, int phase) {
        Session.order(order -> order.acquire(root(phaser), phase));
    }

    @Leave @Calls(of = Phaser.class, named = "onAdvance")
    public static void hasAdvanced(Object phaser, int phase) {
        Session.order(order -> order.release(root(phaser), phase));
    }

    @After @Calls(of = Phaser.class, named = "getPhase")
    public static void isIn(Object phaser, @Result int phase) {
        Session.order(order -> order.acquire(root(phaser), (phase & Integer.MAX_VALUE) - 1));
    }

    @After @Calls(of = Phaser.class, named = "isTerminated")
    public static void isIn(Object phaser, @Result boolean is) {
        if (is) isIn(phaser, phaseOf(phaser));
    }

    /** Who has arrived, in a phase that goes on. */
    @After @Calls(of = Phaser.class, named = {"getArrivedParties", "getUnarrivedParties"})
    public static void counts(Object phaser) {
        Session.order(order -> order.acquire(root(phaser), phaseOf(phaser)));
    }

    // What is noted

    private final Session session;
    /** How many have come to a barrier so far. */
    private final Map<CyclicBarrier, AtomicInteger> arrivals = new ConcurrentHashMap<>();

    Gates(Session session) {
        this.session = session;
    }

    private AtomicInteger arrivalsOf(CyclicBarrier barrier) {
        return arrivals.computeIfAbsent(barrier, _ -> new AtomicInteger());
    }

    private int await(CyclicBarrier barrier, Callable<Integer> await) throws Exception {
        int arrival = arrivalsOf(barrier).getAndIncrement();
        int generation = arrival / barrier.getParties();
        var action = session.tasks.taskOf(barrier);
        session.order.release(barrier, generation);
        session.order.release(action, "start");
        int index = await.call();
        session.order.acquire(barrier, generation);
        session.order.acquire(action, "end");
        return index;
    }
}
