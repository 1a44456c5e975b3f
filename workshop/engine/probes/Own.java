package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.order.Accesses;
import engine.order.Order;
import engine.order.Place;
import engine.order.WeakKeys;

/** What is noted of a whole program, beside what is noted of any call. */
public final class Own {
    /** So many looks take so long at most, if there is nothing between them. */
    private static final int LOOKS = 64;
    private static final long LOOKS_NANOS = 50_000;
    /** A thread that only looks for so long is busy waiting. */
    private static final long BUSY_NANOS = 5_000_000;
    private static final int MOST_PENDING = 10_000;

    /** What one thread does. */
    private static final class Part {
        Place looking;
        int looks;
        long lastLook, looked;
        Object map, key, value;
        /** What it reads before it looks whether that is valid; null if all reads count. */
        Optimistic optimistic;
    }

    /** Reads that will have been none if they are found to be invalid, and what races then. */
    private record Optimistic(List<Runnable> reads, List<Accesses.Racing> races) {}

    private final Session session;
    private final Accesses accesses, generators;
    final Failures failures;
    final Pools pools = new Pools();
    final Overlap overlap;
    final InTurn inTurn;
    private final WeakKeys<WeakReference<Object>> bases = new WeakKeys<>();
    private final Local<Part> parts = new Local<>(Part::new);
    private final Set<Line> busy = ConcurrentHashMap.newKeySet();

    Own(Session session, Predicate<String> isTheirs) {
        this.session = session;
        accesses = new Accesses(session.order);
        generators = new Accesses(session.order);
        failures = new Failures(session.tasks, isTheirs);
        overlap = new Overlap(session, isTheirs);
        inTurn = new InTurn(session);
        session.order.takesPart();
    }

    Object taskOf(Object future) {
        return session.tasks.taskOf(future);
    }

    Order order() {
        return session.order;
    }

    // Memory

    void part(Object owner, String name, boolean writes, Place place) {
        var optimistic = parts.get().optimistic;
        if (optimistic == null || writes) accesses.part(owner, name, writes, place);
        else tries(optimistic, owner, name, -1, place,
                () -> accesses.part(owner, name, false, place));
    }

    void cell(Object array, int index, boolean writes, Place place) {
        var optimistic = parts.get().optimistic;
        if (optimistic == null || writes) accesses.cell(array, index, writes, place);
        else tries(optimistic, array, null, index, place,
                () -> accesses.cell(array, index, false, place));
    }

    private void tries(Optimistic optimistic, Object owner, String name, int index, Place place,
            Runnable read) {
        if (optimistic.reads.size() >= MOST_PENDING) return;
        optimistic.reads.add(read);
        accesses.perhaps(owner, name, index, place).ifPresent(optimistic.races::add);
    }

    /** What was read the last time, and nobody has looked whether it was valid, counts. */
    void endsOptimistic() {
        var before = parts.get().optimistic;
        parts.get().optimistic = null;
        if (before != null) before.reads.forEach(Runnable::run);
    }

    void readsOptimistically() {
        parts.get().optimistic = new Optimistic(new ArrayList<>(), new ArrayList<>());
    }

    /** Nobody has written since with that lock. */
    void validated() {
        var optimistic = parts.get().optimistic;
        if (optimistic != null) optimistic.races.forEach(accesses::add);
    }

    void forgetOptimistic() {
        parts.get().optimistic = null;
    }

    // Maps that many may use: what was there when a thread looked

    void got(Object map, Object key, Object value) {
        var part = parts.get();
        part.map = map;
        part.key = key;
        part.value = value;
    }

    /** Whether a value takes the place of one that this thread has read just before. */
    boolean replaces(Object map, Object key, Object value) {
        var part = parts.get();
        boolean replaces = part.map == map && Objects.equals(part.key, key) && part.value != null
                && !part.value.equals(value);
        part.map = null;
        return replaces;
    }

    void draws(Object generator, Place place) {
        generators.part(generator, "its state", true, place);
    }

    void enters() {
        session.streams.enters();
        overlap.enters();
        inTurn.enters();
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
        } else if (gap < LOOKS_NANOS) part.looked += gap;
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
    public engine.evidence.Own seen(engine.evidence.Own.End end) {
        accesses.end();
        generators.end();
        return new engine.evidence.Own(overlap.seen(inTurn.seen()), races(), pairs(generators),
                failures.unheard(), pools.open(), InTurn.sorted(busy),
                new engine.evidence.Own.Unseen(accesses.rested(), session.order.isTooMuch()
                || accesses.isFull(), session.unknown), end);
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
