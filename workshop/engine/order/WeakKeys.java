package engine.order;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What is known of objects, by their identity, as long as they live: a program that runs for a long
 * time makes many.
 */
public final class WeakKeys<V> {
    /** An object as a key. */
    private static final class Key extends WeakReference<Object> {
        final int hash;

        Key(Object object, ReferenceQueue<Object> queue) {
            super(object, queue);
            hash = System.identityHashCode(object);
        }

        @Override public int hashCode() {
            return hash;
        }
    }

    /** An object that is looked for. */
    private record Sought(Object object) {
        @Override public int hashCode() {
            return System.identityHashCode(object);
        }

        @Override public boolean equals(Object other) {
            return other instanceof Key key && key.refersTo(object);
        }
    }

    private final Map<Object, V> values = new HashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    public synchronized V get(Object object) {
        return values.get(new Sought(object));
    }

    public synchronized V getOrDefault(Object object, V otherwise) {
        return values.getOrDefault(new Sought(object), otherwise);
    }

    public synchronized boolean containsKey(Object object) {
        return values.containsKey(new Sought(object));
    }

    public synchronized void put(Object object, V value) {
        forget();
        var sought = new Sought(object);
        if (values.containsKey(sought)) values.replace(sought, value);
        else values.put(new Key(object, gone), value);
    }

    public synchronized V computeIfAbsent(Object object, Function<Object, V> make) {
        var value = get(object);
        if (value == null) put(object, value = make.apply(object));
        return value;
    }

    public synchronized int size() {
        return values.size();
    }

    private void forget() {
        for (Reference<?> one = gone.poll(); one != null; one = gone.poll()) values.remove(one);
    }
}
