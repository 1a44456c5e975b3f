package engine.probes;

import module java.base;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.EvenIfItThrows;
import engine.hooks.Hooks.Result;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * Locks of a whole program as what they are there: who has one knows what was done before it was
 * given back. ({@link Locks} does not count on that, for in a call that is repeated it would be
 * luck.) Readers give back to writers only.
 */
public final class Holding {
    private static final String LOCK = "lock", READ = "read";

    private Holding() {}

    private static boolean isRead(Object lock) {
        return lock.getClass().getSimpleName().startsWith("ReadLock");
    }

    private static void acquires(Object lock) {
        var own = Session.own();
        if (own == null) return;
        var base = own.lockOf(lock);
        own.order().acquire(base, LOCK);
        if (!isRead(lock)) own.order().acquire(base, READ);
    }

    private static void releases(Object lock) {
        var own = Session.own();
        if (own == null) return;
        own.order().release(own.lockOf(lock), isRead(lock) ? READ : LOCK);
    }

    @After @Calls(of = Lock.class, named = {"lock", "lockInterruptibly"})
    public static void locked(Object lock) {
        acquires(lock);
    }

    @After @Calls(of = Lock.class, named = "tryLock")
    public static void locked(Object lock, @Result boolean success) {
        if (success) acquires(lock);
    }

    @Before @Calls(of = Lock.class, named = "unlock")
    public static void unlocks(Object lock) {
        releases(lock);
    }

    @After @Calls(of = StampedLock.class, named = "as*Lock")
    @Calls(of = ReadWriteLock.class, named = {"readLock", "writeLock"})
    public static void views(Object lock, @Result Object view) {
        var own = Session.own();
        if (own != null) own.views(lock, view);
    }

    // Monitors and conditions are given back while a thread waits

    @Before @Calls(of = Object.class, named = "wait") public static void waits(Object monitor) {
        Session.order(order -> order.release(monitor, LOCK));
    }

    @After @EvenIfItThrows @Calls(of = Object.class, named = "wait")
    public static void goesOn(Object monitor) {
        Session.order(order -> order.acquire(monitor, LOCK));
    }

    @Before @Calls(of = TimeUnit.class, named = "timedWait")
    public static void waits(Object unit, Object monitor) {
        waits(monitor);
    }

    @After @EvenIfItThrows @Calls(of = TimeUnit.class, named = "timedWait")
    public static void goesOn(Object unit, Object monitor) {
        goesOn(monitor);
    }

    @After @Calls(of = Lock.class, named = "newCondition")
    public static void made(Object lock, @Result Condition condition) {
        var own = Session.own();
        if (own != null) own.views(lock, condition);
    }

    @Before @Calls(of = Condition.class, named = "await*")
    public static void waitsFor(Object condition) {
        releases(condition);
    }

    @After @EvenIfItThrows @Calls(of = Condition.class, named = "await*")
    public static void hasWaitedFor(Object condition) {
        acquires(condition);
    }

    // Stamps

    @After @Calls(of = StampedLock.class, named = {"writeLock*", "tryWriteLock", "readLock*",
            "tryReadLock"})
    public static void stamped(Object lock, @Result long stamp) {
        var own = Session.own();
        if (own == null || stamp == 0) return;
        own.order().acquire(lock, LOCK);
        if (StampedLock.isWriteLockStamp(stamp)) own.order().acquire(lock, READ);
        own.forgetOptimistic();
    }

    @After @Calls(of = StampedLock.class, named = "tryConvertTo*")
    public static void converted(Object lock, long before, @Result long stamp) {
        var own = Session.own();
        if (own == null || stamp == 0) return;
        if (StampedLock.isOptimisticReadStamp(before)) own.validated();
        stamped(lock, stamp);
    }

    @Before @Calls(of = StampedLock.class, named = {"unlock*", "tryUnlock*", "tryConvertTo*"})
    public static void unlocksStamped(Object lock) {
        var own = Session.own();
        if (own == null) return;
        var part = ((StampedLock) lock).isWriteLocked() ? LOCK : READ;
        own.order().release(lock, part);
    }

    /** What it reads from now on counts once it is known that nobody has written meanwhile. */
    @After @Calls(of = StampedLock.class, named = "tryOptimisticRead")
    public static void readsOptimistically(Object lock) {
        var own = Session.own();
        if (own == null) return;
        own.endsOptimistic();
        own.order().acquire(lock, LOCK);
        own.readsOptimistically();
    }

    @After @Calls(of = StampedLock.class, named = "validate")
    public static void validates(Object lock, @Result boolean valid) {
        var own = Session.own();
        if (own == null) return;
        if (valid) own.validated();
        own.forgetOptimistic();
    }
}
