package engine.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the things that threads do comes before which: happens-before, by vector clocks. What
 * one thread has done when it <em>releases</em> a key comes before what another does after it has
 * <em>acquired</em> that key. Locks are no keys: their order is luck (O'Callahan and Choi, Hybrid
 * Dynamic Data Race Detection, PPoPP 2003); {@link Writes} compares the locks themselves.
 *
 * <p>There are two orders. <em>Handed</em> is what was meant to be an order: a task submitted, a
 * result waited for, an element taken from a queue. <em>Seen</em> is that and what a thread has
 * seen of volatile and atomic variables. For keys with parts, such as the generations of a barrier,
 * a part can be named.
 */
public final class Order {
    /** What a thread, or a key, knows of all threads. */
    private static final class Knowledge {
        final Clock handed = new Clock(), seen = new Clock();

        void joinAll(Knowledge other) {
            handed.join(other.handed);
            seen.join(other.seen);
        }
    }

    static final class Member {
        final int index;
        final Thread thread = Thread.currentThread();
        private final Knowledge knows = new Knowledge();
        private int time = 1;
        /** Whether it is known who began it: what a library's own thread does is in no order. */
        boolean isKnown;

        Member(int index) {
            this.index = index;
            tick(0);
        }

        final void tick(int more) {
            time += more;
            knows.handed.set(index, time);
            knows.seen.set(index, time);
        }

        int time() {
            return time;
        }

        /** Whether what a thread did at a time comes before what this one does now. */
        boolean knows(int thread, int time) {
            return knows.seen.of(thread) >= time;
        }
    }

    /**
     * With more threads, keys or changes, the clocks take too long and too much memory: then all
     * counts as ordered.
     */
    private static final int MOST_THREADS = 300, MOST_KEYS = 100_000, MOST_CHANGES = 30_000_000;

    /** When something was done, and by whom: the only way to ask later what came before what. */
    record Moment(int thread, int time) {}

    private final Map<Thread, Member> members = new IdentityHashMap<>();
    private final List<Member> byIndex = new ArrayList<>();
    private final WeakKeys<Map<Object, Knowledge>> keys = new WeakKeys<>();
    private final Knowledge common = new Knowledge();
    private volatile long changes;
    private volatile boolean full;

    /** A thread begins with what was known to whoever started it. */
    private Member me() {
        var thread = Thread.currentThread();
        var me = members.get(thread);
        if (me == null) {
            members.put(thread, me = new Member(members.size()));
            byIndex.add(me);
            me.knows.joinAll(common);
            var started = keys.getOrDefault(thread, Map.of()).get("");
            if (started != null) me.knows.joinAll(started);
            me.isKnown = started != null;
        }
        return me;
    }

    /**
     * A number that grows whenever what one thread knows of another may have changed. As long as it
     * stays, a second write of a thread to the same place tells nothing that the first has not.
     */
    public long changes() {
        return changes;
    }

    /** Whether there is too much to know: from then on, all counts as ordered. */
    public synchronized boolean isTooMuch() {
        full |= members.size() > MOST_THREADS || keys.size() > MOST_KEYS || changes > MOST_CHANGES;
        return full;
    }

    /** The same, for those who ask often. */
    public boolean isFull() {
        return full;
    }

    private Knowledge key(Object key, Object part) {
        return keys.computeIfAbsent(key, _ -> new HashMap<>())
                .computeIfAbsent(part, _ -> new Knowledge());
    }

    /**
     * All that this thread has done comes before what is done by those who acquire the key from now
     * on.
     */
    public void release(Object key) {
        release(key, "");
    }

    public synchronized void release(Object key, Object part) {
        changes++;
        if (isTooMuch()) return;
        var me = me();
        key(key, part).joinAll(me.knows);
        me.tick(1);
    }

    public void acquire(Object key) {
        acquire(key, "");
    }

    public void acquire(Object key, Object part) {
        hasAcquired(key, part);
    }

    /** The same, and whether anybody has released it. */
    public synchronized boolean hasAcquired(Object key, Object part) {
        if (isTooMuch()) return false;
        var released = keys.getOrDefault(key, Map.of()).get(part);
        if (released == null) return false;
        changes++;
        me().knows.joinAll(released);
        return true;
    }

    /** A volatile or atomic variable is about to be written. */
    public synchronized void publish(Object variable, Object part) {
        changes++;
        if (isTooMuch()) return;
        var me = me();
        key(variable, part).seen.join(me.knows.seen);
        me.tick(1);
    }

    /** It has been read. */
    public synchronized void see(Object variable, Object part) {
        if (isTooMuch()) return;
        var published = keys.getOrDefault(variable, Map.of()).get(part);
        if (published == null) return;
        changes++;
        me().knows.seen.join(published.seen);
    }

    /**
     * All that these threads have done so far comes before what this thread does now: they have
     * ended, or wait.
     */
    public synchronized void join(Collection<Thread> threads) {
        changes++;
        if (isTooMuch()) return;
        var me = me();
        for (var thread : threads) {
            var other = members.get(thread);
            if (other == null || other == me) continue;
            me.knows.joinAll(other.knows);
            other.tick(1);
        }
    }

    /** All that this thread has done comes before what anybody does from now on. */
    public synchronized void tellAll() {
        changes++;
        if (isTooMuch()) return;
        var me = me();
        common.joinAll(me.knows);
        for (var other : byIndex) if (other != me) other.knows.joinAll(me.knows);
        me.tick(1);
    }

    /** This thread does what others have given it to do, or began it all. */
    public synchronized void takesPart() {
        me().isKnown = true;
    }

    /** This thread as a member, for those who ask often. */
    synchronized Member member() {
        return me();
    }

    synchronized Thread thread(int index) {
        return byIndex.get(index).thread;
    }

    /** This thread has found something that the other one did: it knows now what came before. */
    synchronized void sawWithoutOrder(int other) {
        changes++;
        me().knows.seen.join(byIndex.get(other).knows.seen);
    }

    synchronized Moment now() {
        var me = me();
        return new Moment(me.index, me.time);
    }

    /** Whether what was done then comes before what this thread does now. */
    synchronized boolean isBefore(Moment then, boolean handedOnly) {
        if (isTooMuch()) return true;
        var knows = me().knows;
        return (handedOnly ? knows.handed : knows.seen).of(then.thread) >= then.time;
    }
}
