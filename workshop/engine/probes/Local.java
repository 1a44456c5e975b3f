package engine.probes;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A record for each thread that asks for one, and all of them at the end. It is no ThreadLocal: the
 * threads of the common pool live on after a call, and would keep all that was seen of it.
 */
final class Local<T> {
    private static final int SLOTS = 64;

    private record Own<T>(Thread thread, T record) {}

    private final Map<Thread, Own<T>> own = new ConcurrentHashMap<>();
    private final Queue<T> all = new ConcurrentLinkedQueue<>();
    /** Whom it served last, by the thread's number: every draw asks for its record. */
    private final Own<T>[] last;
    private final Supplier<T> newRecord;

    @SuppressWarnings("unchecked") // there are no arrays of a generic type
    Local(Supplier<T> newRecord) {
        this.newRecord = newRecord;
        last = (Own<T>[]) new Own<?>[SLOTS];
    }

    /** The record of this thread. */
    T get() {
        var me = Thread.currentThread();
        int slot = (int) (me.threadId() % SLOTS);
        var mine = last[slot];
        if (mine == null || mine.thread != me) last[slot] = mine = found(me);
        return mine.record;
    }

    private Own<T> found(Thread me) {
        var mine = own.get(me);
        if (mine == null) {
            own.put(me, mine = new Own<>(me, newRecord.get()));
            all.add(mine.record);
        }
        return mine;
    }

    Stream<T> all() {
        return all.stream();
    }
}
