package engine.probes;

import module java.base;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Enter;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Wrap;
import java.util.concurrent.Flow.Subscriber;

/**
 * What goes from thread to thread through a concurrent collection: a thread that takes an element
 * out knows all that was done before it was put in. What stands for the order is the element, not
 * the collection.
 */
@Harmless(of = Iterable.class, named = {"iterator", "spliterator"}, why = "its elements tell")
@Harmless(of = {Collection.class, Map.class, Map.Entry.class}, named = {"equals", "hashCode"},
        why = "orders no threads")
@Harmless(of = {SequencedCollection.class, SequencedMap.class}, named = "reversed",
        why = "is a view")
@Harmless(of = List.class, named = {"indexOf", "lastIndexOf", "listIterator", "subList", "copyOf",
        "of"}, why = "is a view")
@Harmless(of = Set.class, named = {"copyOf", "of"}, why = "makes a copy")
@Harmless(of = {PriorityQueue.class, PriorityBlockingQueue.class}, named = "comparator",
        why = "only asks")
@Harmless(of = SortedSet.class, named = {"comparator", "headSet", "subSet", "tailSet"},
        why = "is a view")
@Harmless(of = NavigableSet.class, named = {"descendingIterator", "descendingSet"},
        why = "is a view")
@Harmless(of = Deque.class, named = "descendingIterator", why = "its elements tell")
@Harmless(of = TransferQueue.class, named = "hasWaitingConsumer", why = "only asks")
@Harmless(of = Iterator.class, named = {"hasNext", "remove"}, why = "its elements tell")
@Harmless(of = ListIterator.class, named = {"hasPrevious", "nextIndex", "previousIndex"},
        why = "only asks")
@Harmless(of = PrimitiveIterator.class, named = {"forEachRemaining", "nextInt", "nextLong",
        "nextDouble"}, why = "only numbers")
@Harmless(of = Enumeration.class, named = {"asIterator", "hasMoreElements"},
        why = "its elements tell")
@Harmless(of = Spliterator.class, named = {"characteristics", "estimateSize", "getComparator",
        "getExactSizeIfKnown", "hasCharacteristics"}, why = "only describes it")
@Harmless(of = Flow.class, named = "defaultBufferSize", why = "is a constant")
@Harmless(of = Flow.Subscription.class, named = {"cancel", "request"}, why = "its items tell")
@Harmless(of = SubmissionPublisher.class, named = {"estimate*", "get*", "hasSubscribers", "is*"},
        why = "only asks")
public final class Queues {
    /** Made for several threads. */
    private static boolean isConcurrent(Object collection) {
        return collection.getClass().getName().startsWith("java.util.concurrent.")
                || collection.getClass().getName().startsWith("java.util.Collections$");
    }

    static void gives(Object element) {
        if (element != null) Session.order(order -> order.release(element, "element"));
    }

    static void takes(Object element) {
        if (element != null) Session.order(order -> order.acquire(element, "element"));
    }

    @Before
    @Calls(of = Collection.class, named = "add*")
    @Calls(of = Queue.class, named = "offer*")
    @Calls(of = Deque.class, named = "push")
    @Calls(of = BlockingQueue.class, named = "put*")
    @Calls(of = TransferQueue.class, named = {"transfer", "tryTransfer"})
    @Calls(of = SubmissionPublisher.class, named = {"submit", "offer"})
    @Calls(of = Exchanger.class, named = "exchange")
    @Calls(of = Map.Entry.class, named = "setValue")
    @Calls(of = ListIterator.class, named = {"add", "set"})
    public static void puts(Object queue, Object element) {
        gives(element);
    }

    @Before @Calls(of = List.class, named = {"add", "set"})
    public static void puts(Object list, int index, Object element) {
        gives(element);
    }

    @Before @Calls(of = Collection.class, named = "addAll*")
    public static void putsAll(Object queue, Collection<?> elements) {
        elements.forEach(Queues::gives);
    }

    @Before @Calls(of = Collections.class, named = "addAll")
    public static void putsAll(Object queue, Object[] elements) {
        for (var element : elements) gives(element);
    }

    @Before @Calls(of = Map.class, named = "putAll")
    public static void putsAll(Object map, Map<?, ?> elements) {
        elements.forEach((key, value) -> Maps.puts(map, key, value));
    }

    @After
    @Calls(of = SequencedCollection.class, named = {"get*", "remove*"})
    @Calls(of = List.class, named = {"get", "remove", "set"})
    @Calls(of = Queue.class, named = {"poll*", "peek*", "element", "remove"})
    @Calls(of = BlockingQueue.class, named = {"take*", "poll"})
    @Calls(of = Deque.class, named = "pop")
    @Calls(of = SortedSet.class, named = {"first", "last"})
    @Calls(of = NavigableSet.class, named = {"higher", "lower", "floor", "ceiling", "poll*"})
    @Calls(of = Map.class, named = {"get*", "remove", "put*", "compute*", "merge", "replace"})
    @Calls(of = SortedMap.class, named = {"firstKey", "lastKey"})
    @Calls(of = NavigableMap.class, named = {"higherKey", "lowerKey", "floorKey", "ceilingKey"})
    @Calls(of = Map.Entry.class, named = {"get*", "setValue"})
    @Calls(of = Exchanger.class, named = "exchange")
    @Calls(of = Iterator.class, named = "next")
    @Calls(of = ListIterator.class, named = "previous")
    @Calls(of = Enumeration.class, named = "nextElement")
    public static void taken(Object queue, @Result Object element) {
        takes(element);
    }

    @After @Calls(of = Collection.class, named = {"contains", "remove"})
    @Calls(of = Deque.class, named = "remove*Occurrence")
    @Calls(of = Map.class, named = {"containsKey", "containsValue", "remove"})
    public static void found(Object collection, Object element, @Result boolean is) {
        if (is) takes(element);
    }

    @After @Calls(of = Collection.class, named = "toArray")
    public static void taken(Object collection, @Result Object[] elements) {
        for (var element : elements) takes(element);
    }

    @Wrap @Calls(of = Iterable.class, named = "forEach")
    @Calls(of = Iterator.class, named = "forEachRemaining")
    @Calls(of = Spliterator.class, named = {"tryAdvance", "forEachRemaining"})
    public static Consumer<?> visits(Object collection, Consumer<Object> action) {
        return action == null ? null : element -> {
            takes(element);
            action.accept(element);
        };
    }

    @Wrap @Calls(of = Collection.class, named = "removeIf")
    public static Predicate<?> visits(Object collection, Predicate<Object> filter) {
        return filter == null ? null : element -> {
            takes(element);
            return filter.test(element);
        };
    }

    @After @Calls(of = Collection.class, named = {"stream", "parallelStream"})
    @Calls(of = StreamSupport.class, named = "stream")
    public static Stream<?> streams(Object collection, @Result Stream<?> elements) {
        return isConcurrent(collection) ? elements.peek(Queues::takes) : elements;
    }

    // A thread that asks how full a collection is knows what was done before it became so, as with
    // a volatile variable

    @Before
    @Calls(of = {Collection.class, Map.class}, named = {"add*", "put*", "offer*", "push", "set",
            "transfer", "tryTransfer", "remove*", "poll*", "take*", "pop", "clear", "replace*",
            "compute*", "merge", "drainTo", "retainAll"})
    public static void changes(Object collection) {
        if (isConcurrent(collection)) Session.order(order -> order.publish(collection, "size"));
    }

    @After @Calls(of = {Collection.class, Map.class}, named = {"size", "isEmpty", "contains*"})
    @Calls(of = BlockingQueue.class, named = "remainingCapacity")
    @Calls(of = ConcurrentHashMap.class, named = "mappingCount")
    public static void asks(Object collection) {
        if (isConcurrent(collection)) Session.order(order -> order.see(collection, "size"));
    }

    /** Two threads may meet with nothing in their hands. */
    @Before @Calls(of = Exchanger.class, named = "exchange")
    public static void meets(Object exchanger) {
        gives(exchanger);
    }

    @After @Calls(of = Exchanger.class, named = "exchange")
    public static void met(Object exchanger) {
        takes(exchanger);
    }

    @After @Calls(of = BlockingQueue.class, named = "drainTo")
    public static void drained(Object queue, Collection<?> target) {
        target.forEach(Queues::takes);
    }

    // Subscribers get one item after the other

    @Before @Calls(of = SubmissionPublisher.class, named = "close*")
    public static void closes(Object publisher) {
        Publishers.told(publisher);
    }

    @Wrap @Calls(of = SubmissionPublisher.class, named = "consume")
    public static Consumer<?> consumes(Object publisher, Consumer<Object> consumer) {
        return Tasks.handed(null, consumer, it -> item -> Streams.inTurn(it, () -> it.around(() -> {
            takes(item);
            consumer.accept(item);
            return null;
        })));
    }

    @Enter @Calls(of = Subscriber.class, named = "onNext")
    public static void receives(Object subscriber, Object item) {
        takes(item);
    }
}
