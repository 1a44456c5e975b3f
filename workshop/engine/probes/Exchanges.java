package engine.probes;

import module java.base;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.EvenIfItThrows;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Wrap;

/**
 * What goes from thread to thread through a collection that is made for several, in a whole
 * program: a thread that looks into one knows what was done before it was last changed. Unlike in
 * {@link Queues}, not each element stands for an order, but the collection: programs have many
 * elements.
 */
public final class Exchanges {
    private static final String IN = "in";

    private Exchanges() {}

    /** Made for several threads, by locks or otherwise. */
    private static final ClassValue<Boolean> CONCURRENT = new ClassValue<>() {
        @Override protected Boolean computeValue(Class<?> type) {
            return type.getName().startsWith("java.util.concurrent.")
                    || type.getName().startsWith("java.util.Collections$Synchronized")
                    || Stream.of(Vector.class, Hashtable.class, StringBuffer.class)
                    .anyMatch(one -> one.isAssignableFrom(type));
        }
    };

    private static boolean isConcurrent(Object collection) {
        return CONCURRENT.get(collection.getClass());
    }

    /** To take from a queue what another has put there is meant to be an order. */
    private static void gives(Object collection) {
        var own = Session.own();
        if (own == null || !isConcurrent(collection)) return;
        var base = own.collectionOf(collection);
        if (base instanceof Queue) own.order().release(base, IN);
        else own.order().publish(base, IN);
    }

    private static void takes(Object collection) {
        var own = Session.own();
        if (own == null || !isConcurrent(collection)) return;
        var base = own.collectionOf(collection);
        if (base instanceof Queue) own.order().acquire(base, IN);
        else own.order().see(base, IN);
    }

    @Calls(of = {Collection.class, Map.class, StringBuffer.class}, named = {"add*", "put*",
            "offer*", "push", "set*", "transfer", "tryTransfer", "remove*", "poll*", "take*",
            "pop", "clear", "replace*", "compute*", "merge", "drainTo", "retainAll", "insert*",
            "append*", "delete*", "sort"})
    @Calls(of = {Map.Entry.class, ListIterator.class}, named = {"set*", "add", "remove"})
    @interface Changing {}

    @Before @Changing public static void changes(Object collection) {
        gives(collection);
    }

    @After @EvenIfItThrows
    @Calls(of = {Collection.class, Map.class, StringBuffer.class}, named = {"get*", "contains*",
            "size", "isEmpty", "poll*", "take*", "peek*", "element*", "remove*", "iterator",
            "forEach*", "to*", "stream", "parallelStream", "first*", "last*", "higher*", "lower*",
            "floor*", "ceiling*", "pop", "drainTo", "mappingCount", "values", "key*", "entrySet",
            "compute*", "merge", "putIfAbsent", "replace*", "reduce*", "search*", "set",
            "spliterator", "index*", "lastIndex*", "equals", "hashCode", "remainingCapacity",
            "offer*", "sub*", "charAt", "length"})
    @Calls(of = {Iterator.class, Enumeration.class, Map.Entry.class}, named = {"has*", "next*",
            "get*", "previous"})
    public static void asks(Object collection) {
        takes(collection);
    }

    /** A view, an iterator: what is changed is the collection. */
    @After
    @Calls(of = {Collection.class, Map.class}, named = {"iterator", "listIterator", "values",
            "key*", "entrySet", "descending*", "sub*", "head*", "tail*", "elements", "navigable*",
            "sequenced*", "reversed", "spliterator"})
    public static void views(Object collection, @Result Object view) {
        var own = Session.own();
        if (own != null && view != null && view != collection && isConcurrent(collection))
            own.views(collection, view);
    }

    /** A copy of one reads it. */
    @Before @Calls(of = {Collection.class, Map.class}, named = {"new", "copyOf", "addAll",
            "putAll"})
    @Calls(of = String.class, named = {"join", "valueOf"})
    public static void copies(Object collection) {
        if (collection instanceof Collection || collection instanceof Map) takes(collection);
    }

    @Before @Calls(of = {Collection.class, Map.class}, named = {"addAll", "putAll"})
    public static void copies(Object target, Object collection) {
        copies(collection);
    }

    // Functions that a collection calls

    @Wrap @Calls(of = {Iterable.class, Iterator.class}, named = {"forEach", "forEachRemaining"})
    public static Consumer<?> visits(Object collection, Consumer<Object> action) {
        return action == null || !isConcurrent(collection) ? action : element -> {
            takes(collection);
            action.accept(element);
        };
    }

    @Wrap @Calls(of = Map.class, named = "forEach")
    public static BiConsumer<?, ?> visits(Object map, BiConsumer<Object, Object> action) {
        return action == null || !isConcurrent(map) ? action : (key, value) -> {
            takes(map);
            action.accept(key, value);
        };
    }

    @Wrap @Calls(of = Map.class, named = "compute*")
    public static BiFunction<?, ?, ?> computes(Object map, Object key,
            BiFunction<Object, Object, Object> function) {
        return inside(map, function);
    }

    @Wrap @Calls(of = Map.class, named = "merge")
    public static BiFunction<?, ?, ?> merges(Object map, Object key, Object value,
            BiFunction<Object, Object, Object> function) {
        return inside(map, function);
    }

    @Wrap @Calls(of = Map.class, named = "replaceAll")
    public static BiFunction<?, ?, ?> computes(Object map,
            BiFunction<Object, Object, Object> function) {
        return inside(map, function);
    }

    private static BiFunction<Object, Object, Object> inside(Object map,
            BiFunction<Object, Object, Object> function) {
        return function == null || !isConcurrent(map) ? function : (one, other) -> {
            takes(map);
            try {
                return function.apply(one, other);
            } finally {
                gives(map);
            }
        };
    }

    @Wrap @Calls(of = Map.class, named = "computeIfAbsent")
    public static Function<?, ?> computes(Object map, Object key,
            Function<Object, Object> function) {
        return function == null || !isConcurrent(map) ? function : one -> {
            takes(map);
            try {
                return function.apply(one);
            } finally {
                gives(map);
            }
        };
    }

    @After @Calls(of = Collection.class, named = {"stream", "parallelStream"})
    public static Stream<?> streams(Object collection, @Result Stream<?> elements) {
        return isConcurrent(collection) ? elements.peek(_ -> takes(collection)) : elements;
    }

    // Two threads that exchange something

    @Before @Calls(of = Exchanger.class, named = "exchange")
    public static void meets(Object exchanger) {
        Session.order(order -> order.release(exchanger, IN));
    }

    @After @EvenIfItThrows @Calls(of = Exchanger.class, named = "exchange")
    public static void met(Object exchanger) {
        Session.order(order -> order.acquire(exchanger, IN));
    }

    // Publishers

    @Before @Calls(of = SubmissionPublisher.class, named = {"submit", "offer", "close*"})
    public static void publishes(Object publisher) {
        Session.order(order -> order.release(publisher, IN));
        Publishers.told(publisher);
    }

    @Wrap @Calls(of = SubmissionPublisher.class, named = "consume")
    public static Consumer<?> consumes(Object publisher, Consumer<Object> consumer) {
        return Tasks.handed(null, consumer, it -> item -> Streams.inTurn(it, () -> it.around(() -> {
            Session.order(order -> order.acquire(publisher, IN));
            consumer.accept(item);
            return null;
        })));
    }
}
