package engine.probes;

import module java.base;
import engine.evidence.Event;
import engine.evidence.Line;
import engine.evidence.Schedule;
import engine.hooks.Patch;

/**
 * Makes one update get lost. Of a variable that two threads write, it is known who has read which
 * of its values; a thread that is about to write what follows from the value that it has read is
 * held, until another one has written. The rewritten code calls the three static methods with all
 * that it reads and writes, only in a run in which two writes are to collide.
 */
public final class Collisions {
    /** So often somebody may be held in vain, at one place and in all. */
    private static final int MOST_HERE = 2, MOST = 100;
    /** An unknown object's words, or those of a long number, are cut. */
    private static final int MOST_CHARACTERS = 24;

    /** After a read. */
    public static void reads(Object value, Object owner, Object cell, Line line) {
        var now = Session.now();
        if (now != null && owner != null) now.collisions.read(value, owner, cell, line);
    }

    /** Just before a write. */
    public static void writes(Object value, Object owner, Object cell, Line line) {
        var now = Session.now();
        if (now != null && owner != null) now.collisions.write(owner, cell, line);
    }

    /** Just after it. */
    public static void wrote(Object value, Object owner, Object cell, Line line) {
        var now = Session.now();
        if (now != null && owner != null) now.collisions.written(value, owner, cell, line);
    }

    /** In which of the learner's lines this thread is, while a collection of the JDK tells. */
    private static final ThreadLocal<Line> INSIDE = new ThreadLocal<>();

    /** What a collection of the JDK does: see {@link Patch}. */
    private static void told(Object[] what) {
        var line = INSIDE.get();
        if (line == null) return;
        INSIDE.remove(); // the probes use collections, too
        var here = new Line(line.file(), line.number(), line.text() + "." + what[4]);
        switch ((String) what[0]) {
            case "reads" -> reads(what[1], what[2], what[3], here);
            case "writes" -> writes(what[1], what[2], what[3], here);
            default -> wrote(what[1], what[2], what[3], here);
        }
        INSIDE.set(line);
    }

    /** Collections of the JDK tell from now on, if this JVM has such. */
    static void listen() {
        try {
            Consumer<Object[]> listener = Collisions::told;
            Class.forName(Patch.LISTENER).getField("listener").set(null, listener);
        } catch (ClassNotFoundException e) { // it has those that all have
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** This thread is about to change a collection, or something like it. */
    void enters(Line line) {
        if (isAt(line)) INSIDE.set(line);
        else INSIDE.remove();
    }

    // What is noted

    private record Did(int when, Thread thread, Event event) {}

    /** What a thread has read last, and how often the variable had been written then. */
    private record Read(int version, Did did) {}

    private static final class Place {
        final Map<Thread, Read> reads = new HashMap<>();
        int version, tries;
    }

    private final Session session;
    private final Map<Object, Map<Object, Place>> places = new IdentityHashMap<>();
    private final Map<String, Set<Thread>> writers = new HashMap<>();
    private final List<Did> collision = new ArrayList<>();
    /** Where somebody is held, and who; once it has written, nobody is held any more. */
    private Place place;
    private Thread held;
    private int tries, when;
    private boolean done;

    Collisions(Session session) {
        this.session = session;
    }

    private boolean isAt(Line line) {
        return session.call.schedule() instanceof Schedule.Collide(var lines, _, _)
                && lines.stream().anyMatch(one ->
                one.number() == line.number() && one.file().equals(line.file()));
    }

    private boolean isToBeLost(String variable) {
        return session.call.schedule() instanceof Schedule.Collide(_, var variables, boolean any)
                && (any || variables.contains(variable));
    }

    private Place place(Object owner, Object cell) {
        return places.computeIfAbsent(owner, _ -> new HashMap<>())
                .computeIfAbsent(cell, _ -> new Place());
    }

    private Did did(String does, Object value, Object owner, Object cell, Line line) {
        return new Did(when++, Thread.currentThread(),
                new Event("", does, name(owner, cell, line), words(value), line));
    }

    private static String name(Object owner, Object cell, Line line) {
        if (!(cell instanceof Integer index))
            return line.text().isEmpty() ? cell.toString() : line.text();
        return (line.text().isEmpty() ? owner.getClass().getComponentType().getSimpleName()
                : line.text()) + "[" + index + "]";
    }

    /** A number as it is; of other objects, nothing is asked that could be the learner's code. */
    private static Serializable words(Object value) {
        return switch (value) {
            case null -> "null";
            case Number number when number.toString().length() <= MOST_CHARACTERS
                    && number.getClass().getClassLoader() == null -> number;
            case Number number when number.getClass().getClassLoader() == null ->
                    number.toString().substring(0, MOST_CHARACTERS - 3) + "...";
            case Boolean truth -> truth;
            case Character character -> character.toString();
            case String text -> text.length() <= MOST_CHARACTERS ? text
                    : text.substring(0, MOST_CHARACTERS - 3) + "...";
            default -> value.getClass().isArray() ? "an array"
                    : "a " + value.getClass().getSimpleName();
        };
    }

    private void read(Object value, Object owner, Object cell, Line line) {
        session.work.takesTurn();
        synchronized (this) {
            var place = place(owner, cell);
            place.reads.put(Thread.currentThread(),
                    new Read(place.version, did("reads", value, owner, cell, line)));
        }
    }

    private void write(Object owner, Object cell, Line line) {
        session.work.takesTurn();
        if (!isAt(line) || session.work.isOnlyCaller()) return;
        synchronized (this) {
            writers.computeIfAbsent(name(owner, cell, line), _ -> new HashSet<>())
                    .add(Thread.currentThread());
            if (!isToBeLost(name(owner, cell, line))) return;
            var here = place(owner, cell);
            var read = here.reads.get(Thread.currentThread());
            if (held != null || read == null || read.version != here.version
                    || here.tries++ >= MOST_HERE || tries++ >= MOST) return;
            place = here;
            held = Thread.currentThread();
        }
        session.conductor.turns.beforeOverwriting();
        synchronized (this) {
            if (collision.isEmpty()) held = null;
        }
    }

    private void written(Object value, Object owner, Object cell, Line line) {
        synchronized (this) {
            var here = place(owner, cell);
            here.version++;
            if (done || held == null || here != place) return;
            var me = Thread.currentThread();
            if (here.reads.get(me) instanceof Read(_, Did read)) collision.add(read);
            collision.add(did("writes", value, owner, cell, line));
            done = me == held;
            if (done) return;
        }
        session.conductor.turns.afterWriting();
    }

    /** The variables that several threads have written, at the lines in question. */
    synchronized Set<String> shared() {
        return writers.entrySet().stream().filter(one -> one.getValue().size() > 1)
                .map(Map.Entry::getKey).collect(Collectors.toCollection(HashSet::new));
    }

    /** What the two have done, in that order. */
    synchronized List<Event> seen() {
        if (!done) return List.of();
        collision.sort(Comparator.comparingInt(Did::when));
        var threads = collision.stream().map(Did::thread).distinct().toList();
        return collision.stream().map(one -> one.event.by(
                "worker %d".formatted(threads.indexOf(one.thread) + 1)))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
