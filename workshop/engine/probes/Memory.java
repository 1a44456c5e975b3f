package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.evidence.Run;
import engine.hooks.Hooks.At;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Following;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Spot;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.StorelessUnivariateStatistic;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Writes to plain memory: fields, cells of arrays, and collections that are made for one thread at
 * a time.
 */
@Harmless(of = ArrayList.class, named = {"ensureCapacity", "trimToSize"},
        why = "changes no element")
@Harmless(of = {HashMap.class, HashSet.class, WeakHashMap.class}, named = "new*",
        why = "makes a collection")
@Harmless(of = EnumSet.class, named = {"allOf", "complementOf", "copyOf", "noneOf", "of", "range"},
        why = "makes a collection")
@Harmless(of = {Vector.class, Hashtable.class}, named = "*", why = "synchronized throughout")
@Harmless(of = Collections.class, named = {"as*", "checked*", "empty*", "new*", "reverseOrder",
        "singleton*", "synchronized*", "unmodifiable*"}, why = "is a view")
@Harmless(of = Collections.class, named = {"binarySearch", "disjoint", "enumeration", "frequency",
        "*OfSubList", "list", "max", "min", "nCopies"}, why = "only reads")
@Harmless(of = BitSet.class, named = {"cardinality", "get", "intersects", "isEmpty", "length",
        "next*", "previous*", "size", "stream", "to*", "valueOf"}, why = "only reads")
@Harmless(of = StringBuilder.class, named = {"capacity", "charAt", "chars", "code*", "compareTo",
        "ensureCapacity", "getChars", "indexOf", "isEmpty", "lastIndexOf", "length", "offset*",
        "sub*", "trimToSize"}, why = "only reads")
@Harmless(of = StringJoiner.class, named = "length", why = "only reads")
@Harmless(of = {IntSummaryStatistics.class, LongSummaryStatistics.class,
        DoubleSummaryStatistics.class}, named = {"andThen", "get*"}, why = "only reads")
public final class Memory {
    @At(Spot.FIELD_WRITE) public static void wrote(Object owner, String field, Line line) {
        if (owner != null) Session.trace(now -> now.memory.wrote(owner, field, false,
                line.text().isEmpty() ? "the field " + field : line.text(), line));
    }

    @At(Spot.ARRAY_WRITE) public static void stores(Object array, int index, Line line) {
        if (array != null) Session.trace(now -> {
            var name = line.text().isEmpty() ? array.getClass().getComponentType().getSimpleName()
                    : line.text();
            now.memory.wrote(array, index, false, "%s[%d]".formatted(name, index), line);
        });
    }

    /** Calls that change a collection as a whole. */
    @Calls(of = Collection.class, named = {"add*", "remove*", "retainAll", "clear"})
    @Calls(of = List.class, named = {"replaceAll", "sort"})
    @Calls(of = Queue.class, named = {"offer*", "poll*", "push", "pop"})
    @Calls(of = Map.class, named = {"put*", "remove", "poll*", "merge", "compute*", "replace*",
            "clear"})
    @Calls(of = NavigableSet.class, named = "poll*")
    @Calls(of = Collections.class, named = {"addAll", "copy", "fill", "replaceAll", "reverse",
            "rotate", "shuffle", "sort", "swap"})
    @Calls(of = {LongSummaryStatistics.class, IntSummaryStatistics.class,
            DoubleSummaryStatistics.class}, named = {"accept", "combine"})
    @Calls(of = BitSet.class, named = {"set", "clear", "flip", "and", "or", "xor", "andNot"})
    @Calls(of = StringBuilder.class, named = {"append*", "insert", "delete*", "set*", "replace",
            "reverse", "repeat"})
    @Calls(of = StringJoiner.class, named = {"add", "merge", "setEmptyValue"})
    @Calls(of = {SummaryStatistics.class, DescriptiveStatistics.class},
            named = {"addValue", "clear"})
    @Calls(of = StorelessUnivariateStatistic.class, named = {"increment*", "clear"})
    @interface Changing {}

    @Before @Changing @Calls(of = List.class, named = "set")
    public static void changes(Object collection, Line line) {
        if (isForOneThread(collection.getClass())) Session.trace(now -> {
            var name = line.text().isEmpty() ? typeOf(collection) : line.text();
            now.memory.wrote(collection, "", false, name, line);
            now.collisions.enters(new Line(line.file(), line.number(), name));
        });
    }

    static boolean isForOneThread(Class<?> type) {
        var name = type.getName();
        // What java.util.Collections makes may be a view of a concurrent collection, as may what
        // is reversed.
        return type.getPackageName().equals("java.util")
                && !name.startsWith("java.util.Collections$")
                && !name.startsWith("java.util.ReverseOrder")
                && !name.startsWith("java.util.ImmutableCollections")
                && !Vector.class.isAssignableFrom(type) && !Hashtable.class.isAssignableFrom(type)
                || type == StringBuilder.class || name.startsWith("org.apache.commons.math3.stat");
    }

    static String typeOf(Object collection) {
        var name = collection.getClass().getSimpleName();
        return (name.matches("[AEIO].*") ? "an " : "a ") + name;
    }

    /** Unlike merge, put asks for no old value: what another thread has put since is lost. */
    @Before @Following("get*") @Calls(of = ConcurrentMap.class, named = "put")
    public static void puts(Object map, Object key, Line line) {
        if (key != null) Session.trace(now -> now.memory.wrote(map, key, true,
                "the value of one key of " + (line.text().isEmpty() ? "a map" : line.text()),
                line));
    }

    // What is noted

    private final Session session;

    Memory(Session session) {
        this.session = session;
    }

    void wrote(Object owner, Object cell, boolean blind, String name, Line line) {
        session.work.writes(owner);
        session.writes.wrote(owner, cell, session.locks.held(), blind, name, line);
    }

    Run.Memory seen() {
        return new Run.Memory(new ArrayList<>(session.writes.races()), session.unknown,
                session.locks.contended(), session.collisions.writers(), session.collisions.seen());
    }
}
