package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.order.Accesses;
import engine.order.Order;
import engine.order.Place;
import engine.order.WeakKeys;

/** What is noted of a whole program, beside what is noted of any call. */
public final class Own {
    /** A thread that only looks for so long is busy waiting; shorter gaps count as looking. */
    private static final long BUSY_NANOS = 20_000_000, GAP_NANOS = 1_000_000;
    /** The clock is asked after so many looks. */
    private static final int LOOKS = 64;
    private static final int MOST_PENDING = 10_000;

    /** What one thread does. */
    private static final class Part {
        Place looking;
        int looks;
        long lastLook, looked;
        /** Reads that count once they are known to be valid; null if all count at once. */
        List<Runnable> optimistic;
    }

    private final Session session;
    private final Accesses accesses, generators;
    final Failures failures;
    final Pools pools = new Pools();
    final Overlap overlap;
    private final WeakKeys<WeakReference<Object>> bases = new WeakKeys<>();
    private final Local<Part> parts = new Local<>(Part::new);
    private final Set<Line> busy = ConcurrentHashMap.newKeySet();

    Own(Session session, Predicate<String> isTheirs) {
        this.session = session;
        accesses = new Accesses(session.order);
        generators = new Accesses(session.order);
        failures = new Failures(session.tasks, isTheirs);
        overlap = new Overlap(session, isTheirs);
        session.order.takesPart();
    }

    Order order() {
        return session.order;
    }

    // Memory

    void part(Object owner, String name, boolean writes, Place place) {
        var pending = parts.get().optimistic;
        if (pending == null || writes) accesses.part(owner, name, writes, place);
        else if (pending.size() < MOST_PENDING)
            pending.add(() -> accesses.part(owner, name, false, place));
    }

    void cell(Object array, int index, boolean writes, Place place) {
        var pending = parts.get().optimistic;
        if (pending == null || writes) accesses.cell(array, index, writes, place);
        else if (pending.size() < MOST_PENDING)
            pending.add(() -> accesses.cell(array, index, false, place));
    }

    void readsOptimistically() {
        parts.get().optimistic = new ArrayList<>();
    }

    /** What was read since is what was there when the lock was looked at. */
    void validated(Object lock) {
        var pending = parts.get().optimistic;
        if (pending == null) return;
        parts.get().optimistic = null;
        pending.forEach(Runnable::run);
        session.order.release(lock, "read");
        parts.get().optimistic = pending;
        pending.clear();
    }

    void forgetOptimistic() {
        parts.get().optimistic = null;
    }

    void draws(Object generator, Place place) {
        generators.part(generator, "its state", true, place);
    }

    void enters() {
        session.streams.enters();
        overlap.enters();
    }

    // Collections and locks with several faces

    /** Another face of the same thing. */
    void views(Object object, Object view) {
        bases.put(view, new WeakReference<>(collectionOf(object)));
    }

    Object collectionOf(Object view) {
        var base = bases.get(view);
        var found = base == null ? null : base.get();
        return found == null ? view : found;
    }

    Object lockOf(Object view) {
        return collectionOf(view);
    }

    // Looking again and again

    void looks(Place place) {
        var part = parts.get();
        if (part.looking == place && ++part.looks % LOOKS != 0) return;
        long now = System.nanoTime(), gap = now - part.lastLook;
        if (part.looking != place) {
            part.looking = place;
            part.looks = 0;
            part.looked = 0;
        } else if (gap < GAP_NANOS) part.looked += gap;
        part.lastLook = now;
        if (part.looked > BUSY_NANOS) busy.add(place.line());
    }

    // What was seen

    /** Places that rest are watched again. */
    public void watchAgain() {
        accesses.begin();
        generators.begin();
    }

    /** How its tasks overlap at this moment. */
    public void look() {
        overlap.look();
    }

    /** All that was seen until now. */
    public engine.evidence.Own seen(engine.evidence.Own.End end, long nanos) {
        accesses.end();
        generators.end();
        return new engine.evidence.Own(overlap.seen(), races(), pairs(generators),
                failures.unheard(), pools.open(), busy.stream().sorted(
                Comparator.comparing(Line::number)).toList(),
                new engine.evidence.Own.Unseen(accesses.rested(), session.order.isTooMuch()
                || accesses.isFull(), session.unknown), end, nanos);
    }

    /** With what the rule for volatile and atomic variables has found. */
    private List<engine.evidence.Own.Pair> races() {
        var all = new ArrayList<>(pairs(accesses));
        for (var race : session.writes.races()) all.add(new engine.evidence.Own.Pair(
                race.variable(), race.one(), race.other(), List.of(true, true),
                new TreeSet<>(Set.of(race.threads() + " threads"))));
        return all;
    }

    private static List<engine.evidence.Own.Pair> pairs(Accesses accesses) {
        return accesses.races().stream().flatMap(List::stream)
                .map(one -> new engine.evidence.Own.Pair(one.variable(), one.later().line(),
                one.earlier().line(), one.writes(), one.threads())).toList();
    }
}
