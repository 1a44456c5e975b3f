package engine.probes;

import module java.base;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Wrap;

/**
 * What only maps do: they take a key with its value, and call functions for one key at a time. What
 * comes out of a map is seen as with other collections.
 */
@Harmless(of = Map.class, named = {"keySet", "values", "entrySet"}, why = "is a view")
@Harmless(of = Map.class, named = {"copyOf", "entry", "of", "ofEntries"}, why = "makes a copy")
@Harmless(of = SequencedMap.class, named = "sequenced*", why = "is a view")
@Harmless(of = {SequencedMap.class, NavigableMap.class}, named = "*Entry", why = "its entry tells")
@Harmless(of = SortedMap.class, named = {"comparator", "headMap", "subMap", "tailMap"},
        why = "is a view")
@Harmless(of = NavigableMap.class, named = {"descendingKeySet", "descendingMap", "navigableKeySet"},
        why = "is a view")
@Harmless(of = Map.Entry.class, named = {"comparingBy*", "copyOf"}, why = "orders no threads")
@Harmless(of = ConcurrentHashMap.class, named = {"elements", "keys", "newKeySet"},
        why = "is a view")
public final class Maps {
    @Before @Calls(of = Map.class, named = {"put*", "replace", "merge"})
    public static void puts(Object map, Object key, Object value) {
        Queues.gives(key);
        Queues.gives(value);
    }

    @Before @Calls(of = Map.class, named = "replace")
    public static void puts(Object map, Object key, Object old, Object value) {
        Queues.gives(value);
    }

    @Wrap @Calls(of = Map.class, named = "forEach")
    public static BiConsumer<?, ?> visits(Object map, BiConsumer<Object, Object> action) {
        return action == null ? null : (key, value) -> {
            Queues.takes(key);
            Queues.takes(value);
            action.accept(key, value);
        };
    }

    // Functions that a map calls for one key at a time

    @Wrap @Calls(of = ConcurrentMap.class, named = "compute*")
    public static BiFunction<?, ?, ?> computes(Object map, Object key,
            BiFunction<Object, Object, Object> function) {
        return function == null ? null : (one, other) ->
                Streams.inTurn(map, new Turn(key), () -> function.apply(one, other));
    }

    @Wrap @Calls(of = ConcurrentMap.class, named = "compute*")
    public static Function<?, ?> computes(Object map, Object key,
            Function<Object, Object> function) {
        return function == null ? null : value ->
                Streams.inTurn(map, new Turn(key), () -> function.apply(value));
    }

    @Wrap @Calls(of = ConcurrentMap.class, named = "merge")
    public static BiFunction<?, ?, ?> merges(Object map, Object key, Object value,
            BiFunction<Object, Object, Object> function) {
        return function == null ? null : (one, other) -> {
            Queues.takes(one);
            Queues.takes(other);
            return Streams.inTurn(map, new Turn(key), () -> function.apply(one, other));
        };
    }

    @Wrap @Calls(of = ConcurrentMap.class, named = "replaceAll")
    public static BiFunction<?, ?, ?> computes(Object map,
            BiFunction<Object, Object, Object> function) {
        return function == null ? null : (key, value) -> {
            Queues.takes(value);
            return Streams.inTurn(map, new Turn(key), () -> function.apply(key, value));
        };
    }

    /** What is done for a key of a map comes one after the other. */
    record Turn(Object key) {}

    /** A synchronized map calls functions while it holds its own monitor. */
    @Before @Calls(of = Map.class, named = {"compute*", "merge", "replaceAll", "forEach"})
    public static void holds(Object map) {
        if (map instanceof Hashtable || map.getClass().getName().contains("Synchronized"))
            Session.trace(now -> now.locks.ask(map));
    }

    @Before @Calls(of = ConcurrentMap.class, named = {"compute*", "merge"})
    public static void contends(Object map) {
        Session.see(now -> now.locks.contends(map));
    }
}
