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
    private final Map<Thread, T> own = new ConcurrentHashMap<>();
    private final Queue<T> all = new ConcurrentLinkedQueue<>();
    private final Supplier<T> newRecord;

    Local(Supplier<T> newRecord) {
        this.newRecord = newRecord;
    }

    /** The record of this thread. */
    T get() {
        var mine = own.get(Thread.currentThread());
        return mine != null ? mine : made();
    }

    private T made() {
        var mine = newRecord.get();
        own.put(Thread.currentThread(), mine);
        all.add(mine);
        return mine;
    }

    Stream<T> all() {
        return all.stream();
    }
}
