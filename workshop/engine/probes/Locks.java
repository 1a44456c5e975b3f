package engine.probes;

import module java.base;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.At;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.EvenIfItThrows;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Spot;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * Locks: which of them a thread holds. That one thread had a lock before another is luck, and no
 * order; but a thread that is woken by a signal or an interrupt, or need not wait any more, knows
 * what was done before.
 */
@Harmless(of = {Semaphore.class, ReentrantLock.class, ReentrantReadWriteLock.WriteLock.class},
        named = {"getHoldCount", "getOwner", "getQueue*", "getWait*", "isFair",
        "isHeldByCurrentThread", "isLocked"}, why = "only asks")
@Harmless(of = ReentrantLock.class, named = {"hasQueuedThread", "hasQueuedThreads", "hasWaiters"},
        why = "only asks")
@Harmless(of = ReentrantReadWriteLock.class, named = {"get*", "has*", "is*"}, why = "only asks")
@Harmless(of = StampedLock.class, named = {"getReadLockCount", "is*", "validate"},
        why = "only asks")
@Harmless(of = StampedLock.class, named = {"tryOptimisticRead", "tryUnlockRead", "unlockRead"},
        why = "readers order nothing")
public final class Locks {
    /** To ask for a lock without waiting for it: who does so again and again waits all the same. */
    @Calls(of = Semaphore.class, named = {"availablePermits", "tryAcquire"})
    @Calls(of = Lock.class, named = "tryLock")
    @interface Trying {}

    @At(Spot.MONITOR) public static void enters(Object monitor) {
        Session.see(now -> now.locks.entered(monitor));
    }

    @Before @Calls(of = Lock.class, named = {"lock", "lockInterruptibly", "tryLock"})
    @Calls(of = StampedLock.class, named = {"readLock*", "tryReadLock"})
    public static void locks(Object lock) {
        Session.see(now -> now.locks.contends(lock));
        Session.trace(now -> now.locks.ask(lock));
    }

    @After @Calls(of = Lock.class, named = {"lock", "lockInterruptibly"})
    public static void locked(Object lock) {
        Session.see(now -> now.locks.has(lock));
    }

    @After @Calls(of = Lock.class, named = "tryLock")
    public static void locked(Object lock, @Result boolean success) {
        if (success) locked(lock);
    }

    @Before @Calls(of = Lock.class, named = "unlock")
    @Calls(of = StampedLock.class, named = {"unlock", "unlockWrite", "tryUnlockWrite",
            "tryConvertToReadLock", "tryConvertToOptimisticRead"})
    public static void unlocks(Object lock) {
        Session.trace(now -> now.locks.counted(now.locks.base(lock), -1));
    }

    /** Another way to use the same lock. */
    @After @Calls(of = StampedLock.class, named = "as*Lock")
    @Calls(of = ReadWriteLock.class, named = {"readLock", "writeLock"})
    public static void views(Object lock, @Result Object view) {
        Session.trace(now -> {
            var base = now.locks.base(lock);
            if (base instanceof StampedLock) now.locks.lockOf.put(view, base);
        });
    }

    @After
    @Calls(of = StampedLock.class, named = {"writeLock*", "tryWriteLock", "tryConvertToWriteLock"})
    public static void stamped(Object lock, @Result long stamp) {
        Session.see(now -> now.locks.contends(lock));
        if (stamp != 0) Session.trace(now -> now.locks.counted(lock, 1));
    }

    // Signals

    @Before @Calls(of = Object.class, named = "notify*")
    public static void signals(Object monitor) {
        Session.order(order -> order.release(monitor, "signal"));
    }

    @After @Calls(of = Object.class, named = "wait") public static void woken(Object monitor) {
        Session.order(order -> order.acquire(monitor, "signal"));
    }

    @After @Calls(of = TimeUnit.class, named = "timedWait")
    public static void woken(Object unit, Object monitor) {
        woken(monitor);
    }

    @After @Calls(of = Lock.class, named = "newCondition")
    public static void made(Object lock, @Result Condition condition) {
        Session.trace(now -> now.locks.lockOf.put(condition, lock));
    }

    @Before @Calls(of = Condition.class, named = "signal*")
    public static void signalsCondition(Object condition) {
        Session.trace(now -> now.order.release(now.locks.base(condition), "signal"));
    }

    @After @Calls(of = Condition.class, named = "await*")
    public static void wokenByCondition(Object condition) {
        Session.trace(now -> now.order.acquire(now.locks.base(condition), "signal"));
    }

    // Interrupts: a thread that finds that it was interrupted knows what was done before

    @Before @Calls(of = Thread.class, named = "interrupt")
    public static void interrupts(Object thread) {
        Session.order(order -> order.release(thread, "interrupt"));
    }

    /** A wait that is interrupted throws; one that is not has nothing to learn here. */
    @After @EvenIfItThrows
    @Calls(of = Thread.class, named = {"sleep", "join"})
    @Calls(of = TimeUnit.class, named = {"sleep", "timedJoin", "timedWait"})
    @Calls(of = Object.class, named = "wait")
    @Calls(of = {CountDownLatch.class, CyclicBarrier.class, Condition.class}, named = "await*")
    @Calls(of = Semaphore.class, named = {"acquire", "tryAcquire"})
    @Calls(of = Lock.class, named = {"lockInterruptibly", "tryLock"})
    @Calls(of = Future.class, named = "get")
    @Calls(of = BlockingQueue.class, named = {"put", "take", "offer", "poll"})
    @Calls(of = Exchanger.class, named = "exchange")
    public static void interrupted() {
        interrupted(Thread.currentThread(), true);
    }

    @After @Calls(of = Thread.class, named = "isInterrupted")
    public static void interrupted(Object thread, @Result boolean is) {
        if (is) Session.order(order -> order.acquire(thread, "interrupt"));
    }

    @After @Calls(of = Thread.class, named = "interrupted")
    public static void interrupted(@Result boolean is) {
        interrupted(Thread.currentThread(), is);
    }

    // What is noted

    private final Session session;
    /** Monitors and locks that can be asked whether this thread holds them. */
    private final Set<Object> askable = Collections.newSetFromMap(new IdentityHashMap<>());
    /** All others, and how often a thread has locked them. */
    private final Local<Map<Object, Integer>> counted = new Local<>(IdentityHashMap::new);
    /** Of a condition, or a view, the lock. */
    private final Map<Object, Object> lockOf = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<Object, Set<Thread>> users =
            Collections.synchronizedMap(new IdentityHashMap<>());
    private final LongAdder contended = new LongAdder();

    Locks(Session session) {
        this.session = session;
    }

    private void entered(Object monitor) {
        if (session.own == null) synchronized (askable) {
            askable.add(monitor);
        }
        contends(monitor);
        if (session.call.traced()) session.order.acquire(monitor, "signal");
    }

    private void has(Object lock) {
        if (!session.call.traced()) return;
        if (!isAskable(lock) && !lock.getClass().getSimpleName().startsWith("ReadLock"))
            counted(base(lock), 1); // readers share theirs
        session.order.acquire(lock, "signal");
    }

    /** It may be held from now on, also by code of the JDK or within the call. */
    void ask(Object lock) {
        if (session.own != null) return; // there, locks order what is done
        if (isAskable(lock) || !(lock instanceof Lock)) synchronized (askable) {
            askable.add(lock);
        }
    }

    private Object base(Object lock) {
        return lockOf.getOrDefault(lock, lock);
    }

    private static boolean isAskable(Object lock) {
        return lock instanceof ReentrantLock || lock instanceof ReentrantReadWriteLock.WriteLock;
    }

    private void counted(Object lock, int more) {
        counted.get().merge(lock, more, (before, change) -> Math.max(0, before + change));
    }

    /** An operation that makes threads wait for each other, if several use the same object. */
    void contends(Object object) {
        if (session.own != null) return;
        var threads = users.computeIfAbsent(object,
                _ -> Collections.synchronizedSet(new HashSet<>()));
        threads.add(Thread.currentThread());
        if (threads.size() > 1) contended.increment();
    }

    long contended() {
        return contended.sum();
    }

    private static boolean isHeld(Object lock) {
        return switch (lock) {
            case ReentrantLock one -> one.isHeldByCurrentThread();
            case ReentrantReadWriteLock.WriteLock one -> one.isHeldByCurrentThread();
            default -> Thread.holdsLock(lock);
        };
    }

    /** What this thread holds: a set that compares by identity. */
    Set<Object> held() {
        Set<Object> held = Collections.newSetFromMap(new IdentityHashMap<>());
        synchronized (askable) {
            askable.stream().filter(Locks::isHeld).forEach(held::add);
        }
        counted.get().forEach((lock, times) -> {
            if (times > 0) held.add(lock);
        });
        return held.isEmpty() ? Set.of() : held; // one for each write would take much memory
    }
}
