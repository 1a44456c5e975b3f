package engine.probes;

import module java.base;
import engine.evidence.Event;
import engine.evidence.Line;
import engine.evidence.Schedule;
import engine.evidence.Schedule.Loss;

/**
 * Makes one write get lost. Of a variable that several threads write, it is known who has read
 * which of its values: a thread that is about to write what follows from the value that it has read
 * is held until another one has written, or one that has written until another one has, too. The
 * rewritten code calls the three static methods with all that it reads and writes, only in a run in
 * which two writes are to collide.
 */
public final class Collisions {
    /** So often somebody may be held in vain, at one place and in all. */
    private static final int MOST_HERE = 2, MOST = 100;
    private static final int MOST_PLACES = 100_000;
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
    /** What the two have done so far. */
    private final List<Did> collision = new ArrayList<>();
    /** Where somebody is held, and who; whether another has written; and whether all is over. */
    private Place place;
    private Thread held;
    private boolean met, done;
    private int tries, when;

    Collisions(Session session) {
        this.session = session;
    }

    private boolean isAt(Line line) {
        return session.call.schedule() instanceof Schedule.Collide(_, var lines, _)
                && lines.stream().anyMatch(one ->
                one.number() == line.number() && one.file().equals(line.file()));
    }

    /** This thread is about to change a collection, or something like it. */
    void enters(Line line) {
        if (isAt(line)) Inside.begin(line);
    }

    /** A cell of its own for each object, as long as these are not too many. */
    private Place place(Object owner, Object cell) {
        if (places.size() >= MOST_PLACES && !places.containsKey(owner)) return new Place();
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
            case Boolean truth -> truth;
            case Number number when number.getClass().getPackageName().startsWith("java.") ->
                    number.toString().length() <= MOST_CHARACTERS ? number
                    : shortened(number.toString());
            case Character character -> character.toString();
            case String text -> shortened(text);
            default -> value.getClass().isArray() ? "an array" : Memory.typeOf(value);
        };
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text
                : text.substring(0, MOST_CHARACTERS - 3) + "...";
    }

    private void read(Object value, Object owner, Object cell, Line line) {
        session.work.takesTurn();
        synchronized (this) {
            var here = place(owner, cell);
            var did = did("reads", value, owner, cell, line);
            here.reads.put(Thread.currentThread(), new Read(here.version, did));
            if (!met || done || here != place || !isMine()) return;
            collision.add(did);
            done = true;
        }
    }

    private void write(Object owner, Object cell, Line line) {
        session.work.takesTurn();
        if (!isAt(line) || session.work.isOnlyCaller()) return;
        synchronized (this) {
            writers.computeIfAbsent(name(owner, cell, line), _ -> new HashSet<>())
                    .add(Thread.currentThread());
            var here = place(owner, cell);
            var read = here.reads.get(Thread.currentThread());
            if (read == null || read.version != here.version
                    || !begins(Loss.UPDATE, here, name(owner, cell, line))) return;
        }
        hold();
    }

    private void written(Object value, Object owner, Object cell, Line line) {
        boolean isAnother, begins;
        synchronized (this) {
            var here = place(owner, cell);
            here.version++;
            if (done) return;
            boolean isHere = held != null && here == place, overwrites = isHere && isMine();
            if (overwrites && loss() == Loss.VALUE) abandon(); // it has not read what is there
            isAnother = isHere && !isMine() && !met && (loss() == Loss.UPDATE
                    || !collision.getFirst().event.value().equals(words(value)));
            begins = isAt(line) && !session.work.isOnlyCaller()
                    && begins(Loss.VALUE, here, name(owner, cell, line));
            done = overwrites && loss() == Loss.UPDATE;
            if (!isAnother && !begins && !done) return;
            if (loss() == Loss.UPDATE
                    && here.reads.get(Thread.currentThread()) instanceof Read(_, var read))
                collision.add(read);
            collision.add(did("writes", value, owner, cell, line));
            met |= isAnother;
        }
        if (isAnother) session.conductor.turns.afterWriting();
        if (begins) hold();
    }

    private Loss loss() {
        return session.call.schedule() instanceof Schedule.Collide(var loss, _, _) ? loss
                : Loss.NOTHING;
    }

    /** Whether this thread is to be held here. */
    private boolean begins(Loss loss, Place here, String variable) {
        if (held != null || done || loss != loss() || !isWanted(variable)
                || here.tries++ >= MOST_HERE || tries++ >= MOST) return false;
        place = here;
        held = Thread.currentThread();
        return true;
    }

    private boolean isWanted(String variable) {
        return session.call.schedule() instanceof Schedule.Collide(_, _, var variables)
                && (variables.isEmpty() || variables.contains(variable));
    }

    private boolean isMine() {
        return held == Thread.currentThread();
    }

    /** Until another one has written, or nobody can. */
    private void hold() {
        session.conductor.turns.beforeOverwriting();
        synchronized (this) {
            if (!met) abandon();
        }
    }

    private void abandon() {
        held = null;
        met = false;
        collision.clear();
    }

    /** By how many threads each variable was written, at the lines in question. */
    synchronized Map<String, Integer> writers() {
        var counts = new HashMap<String, Integer>();
        writers.forEach((variable, threads) -> counts.put(variable, threads.size()));
        return counts;
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
