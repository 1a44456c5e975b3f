package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.At;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Spot;
import engine.order.Place;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Memory of a whole program, read and written: what {@link engine.hooks.Closely} tells, and
 * collections that are made for one thread at a time.
 */
public final class Shared {
    private static final String CONTENT = "the content";
    private static final ClassValue<Boolean> FOR_ONE_THREAD = new ClassValue<>() {
        @Override protected Boolean computeValue(Class<?> type) {
            return Memory.isForOneThread(type);
        }
    };

    private Shared() {}

    // Fields, cells and locks, told by rewritten code

    public static void reads(Object owner, String field, Place place) {
        if (!place.rests()) accesses(owner, field, false, place);
    }

    public static void writes(Object owner, String field, Place place) {
        if (!place.rests()) accesses(owner, field, true, place);
    }

    public static void reads(Object array, int index, Place place) {
        if (!place.rests(index)) accesses(array, index, false, place);
    }

    public static void writes(Object array, int index, Place place) {
        if (!place.rests(index)) accesses(array, index, true, place);
    }

    private static void accesses(Object owner, String field, boolean writes, Place place) {
        var own = Session.own();
        if (own != null && owner != null) own.part(owner, field, writes, place);
    }

    private static void accesses(Object array, int index, boolean writes, Place place) {
        var own = Session.own();
        if (own != null && array != null) own.cell(array, index, writes, place);
    }

    /** A monitor is about to be left. */
    public static void leaves(Object monitor) {
        Session.order(order -> order.release(monitor, "lock"));
    }

    @At(Spot.MONITOR) public static void enters(Object monitor) {
        Session.order(order -> order.acquire(monitor, "lock"));
    }

    /** A class has been made: whoever uses it waits for that. */
    public static void initialized() {
        Session.order(order -> order.tellAll());
    }

    /** Nothing was done since the last look but to look. */
    public static void looks(Place place) {
        var own = Session.own();
        if (own != null) own.looks(place);
    }

    /** What a task of a class of its own throws. */
    public static void failed(Throwable failure, Object task) {
        var own = Session.own();
        if (own == null) return;
        own.failures.failed(task, failure);
        Session.trace(now -> now.tasks.end(task, null));
    }

    @At(Spot.METHOD) public static void called(String method) {
        var own = Session.own();
        if (own != null) own.enters();
    }

    // Collections

    private static void content(Object collection, boolean writes, Place place) {
        content(collection, CONTENT, writes, place);
    }

    private static void content(Object collection, String part, boolean writes, Place place) {
        if (place.rests() || !FOR_ONE_THREAD.get(collection.getClass())) return;
        place.use(() -> Memory.typeOf(collection));
        accesses(collection, part, writes, place);
    }

    @Before @Memory.Changing
    public static void changes(Object collection, Place place) {
        content(collection, true, place);
    }

    @Before
    @Calls(of = Collection.class, named = {"contains*", "size", "isEmpty", "iterator", "forEach",
            "stream", "parallelStream", "toArray"})
    @Calls(of = SequencedCollection.class, named = {"getFirst", "getLast"})
    @Calls(of = List.class, named = {"indexOf", "lastIndexOf"})
    @Calls(of = Queue.class, named = {"peek*", "element"})
    @Calls(of = Map.class, named = {"get*", "contains*", "size", "isEmpty", "forEach"})
    @Calls(of = NavigableMap.class, named = {"first*", "last*", "floor*", "ceiling*", "higher*",
            "lower*"})
    @Calls(of = NavigableSet.class, named = {"first", "last", "floor", "ceiling", "higher",
            "lower"})
    @Calls(of = BitSet.class, named = {"cardinality", "get", "isEmpty", "length", "next*",
            "previous*", "stream"})
    @Calls(of = StringBuilder.class, named = {"toString", "length", "charAt", "indexOf",
            "isEmpty", "sub*"})
    @Calls(of = {LongSummaryStatistics.class, IntSummaryStatistics.class,
            DoubleSummaryStatistics.class, SummaryStatistics.class, DescriptiveStatistics.class},
            named = "get*")
    public static void asks(Object collection, Place place) {
        if (!(collection instanceof LinkedHashMap)) content(collection, false, place);
    }

    /** Each element of a list is a place of its own, as in an array. */
    @Before @Calls(of = List.class, named = "get")
    public static void gets(Object list, int index, Place place) {
        content(list, false, place);
        if (list instanceof RandomAccess) content(list, "" + index, false, place);
    }

    @Before @Calls(of = List.class, named = "set")
    public static void sets(Object list, int index, Object element, Place place) {
        content(list, false, place);
        if (list instanceof RandomAccess) content(list, "" + index, true, place);
    }

    /** Unlike merge, put asks for no old value: what another thread has put since is lost. */
    @After @Calls(of = ConcurrentMap.class, named = "get*")
    public static void gets(Object map, Object key, @Result Object value) {
        var own = Session.own();
        if (own != null) own.got(map, key, value);
    }

    @Before @Calls(of = ConcurrentMap.class, named = "put")
    public static void puts(Object map, Object key, Object value, Line line) {
        var own = Session.own();
        if (own != null && own.replaces(map, key, value)) Memory.puts(map, key, line);
    }
}
