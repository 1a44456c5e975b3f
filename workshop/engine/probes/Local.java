package engine.probes;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A record for each thread that asks for one, and all of them at the end. */
final class Local<T> {
    private final Queue<T> all = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<T> own;

    Local(Supplier<T> newRecord) {
        own = ThreadLocal.withInitial(() -> {
            var mine = newRecord.get();
            all.add(mine);
            return mine;
        });
    }

    /** The record of this thread. */
    T get() {
        return own.get();
    }

    Stream<T> all() {
        return all.stream();
    }
}
