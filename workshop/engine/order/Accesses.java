package engine.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads and writes of memory, of a program that runs undisturbed. Two of them race if one is a
 * write, and neither comes before the other; that is, by the order that was seen, locks and all. Of
 * a cell, the last write and two last reads are known (as in Flanagan and Freund, FastTrack, PLDI
 * 2009): some races are missed, but none is made up.
 */
public final class Accesses {
    /** Of a place that is busy, so many accesses are looked at before it rests; at first, more. */
    private static final int BURST = 20_000, FIRST = 400_000;
    private static final int MOST_RACES = 50;
    /** What is known of a cell, in bytes; and that part of the memory that it may take. */
    private static final int CELL_BYTES = 40, PART_OF_MEMORY = 8;

    /**
     * Two accesses in no order: the one that was found later, and an earlier one.
     *
     * @param variable what was read or written, in the learner's own words
     * @param writes   whether each of them writes
     * @param threads  the threads' names
     */
    public record Racing(String variable, Place later, Place earlier, List<Boolean> writes,
            Set<String> threads) {}

    /** What a thread needs at each access. */
    private static final class Mine {
        static final int SHADOWS = 128;
        final Order.Member member;
        final Shadow[] shadows = new Shadow[SHADOWS];

        Mine(Order.Member member) {
            this.member = member;
        }
    }

    private final Order order;
    private final ThreadLocal<Mine> mine;
    private final Map<Object, Shadow> shadows = new ConcurrentHashMap<>();
    private final java.lang.ref.ReferenceQueue<Object> gone = new java.lang.ref.ReferenceQueue<>();
    private final Map<String, List<Racing>> races = new LinkedHashMap<>();
    private final Queue<Place> resting = new ConcurrentLinkedQueue<>();
    private final Set<Place> haveRested = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cellsLeft = new AtomicInteger((int) Math.min(
            Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / CELL_BYTES));
    private volatile boolean ended;

    public Accesses(Order order) {
        this.order = order;
        mine = ThreadLocal.withInitial(() -> new Mine(order.member()));
    }

    /** Somebody reads or writes the cell of an array. */
    public void cell(Object array, int index, boolean writes, Place place) {
        var me = mine.get();
        if (cannotBeJudged(me)) return;
        var shadow = shadow(me, array);
        synchronized (shadow) {
            judge(me, shadow, index, writes, place);
        }
    }

    /** Somebody reads or writes a part of an object that has a name. */
    public void part(Object owner, String name, boolean writes, Place place) {
        var me = mine.get();
        if (cannotBeJudged(me)) return;
        var shadow = shadow(me, owner);
        synchronized (shadow) {
            judge(me, shadow, shadow.indexOf(name), writes, place);
        }
    }

    /**
     * Somebody reads what may change meanwhile, and will look whether it has: a race if it has not,
     * and yet somebody else wrote it in no order. The read itself is not noted.
     */
    public Optional<Racing> perhaps(Object owner, String name, int index, Place place) {
        var me = mine.get();
        if (cannotBeJudged(me)) return Optional.empty();
        var shadow = shadow(me, owner);
        synchronized (shadow) {
            int cell = name == null ? index : shadow.indexOf(name);
            var page = shadow.page(cell, cellsLeft);
            int i = cell % Shadow.PAGE;
            return page == null || isBefore(me, page.wrote[i]) ? Optional.empty()
                    : Optional.of(racing(me, page.wrote[i], page.writer[i], true, place, false,
                    cell));
        }
    }

    private boolean cannotBeJudged(Mine me) {
        return !me.member.isKnown || ended;
    }

    private Shadow shadow(Mine me, Object owner) {
        int hash = System.identityHashCode(owner), slot = hash % Mine.SHADOWS;
        var known = me.shadows[slot];
        if (known != null && known.refersTo(owner)) return known;
        known = shadows.get(new Shadow.Sought(owner, hash));
        if (known == null) {
            for (var one = gone.poll(); one != null; one = gone.poll()) {
                shadows.remove(one);
                cellsLeft.addAndGet(((Shadow) one).cells());
            }
            var made = new Shadow(owner, hash, gone);
            synchronized (gone) { // of two threads that make one, only one may
                known = shadows.get(new Shadow.Sought(owner, hash));
                if (known == null) shadows.put(made, known = made);
            }
        }
        return me.shadows[slot] = known;
    }

    private void judge(Mine me, Shadow shadow, int index, boolean writes, Place place) {
        var page = shadow.page(index, cellsLeft);
        if (page == null) return;
        int i = index % Shadow.PAGE;
        long now = (long) (me.member.index + 1) << 32 | me.member.time();
        boolean afterWrite = isBefore(me, page.wrote[i]);
        if (page.wrote[i] == now || !writes && afterWrite && page.read[i] == now) {
            rest(place);
            return;
        }
        if (!afterWrite) found(me, page.wrote[i], page.writer[i], true, place, writes, index);
        if (writes) {
            boolean afterRead = isBefore(me, page.read[i]);
            boolean afterOther = isBefore(me, page.other[i]);
            if (!afterRead) found(me, page.read[i], page.reader[i], false, place, true, index);
            else if (!afterOther)
                found(me, page.other[i], page.otherReader[i], false, place, true, index);
            if (afterRead) page.read[i] = 0;
            if (afterOther) page.other[i] = 0;
            page.wrote[i] = now;
            page.writer[i] = place;
        } else if (page.read[i] >>> 32 == now >>> 32 || isBefore(me, page.read[i])) {
            page.read[i] = now;
            page.reader[i] = place;
        } else {
            page.other[i] = now;
            page.otherReader[i] = place;
        }
        rest(place);
    }

    private static boolean isBefore(Mine me, long then) {
        int thread = (int) (then >>> 32) - 1;
        return thread < 0 || thread == me.member.index || me.member.knows(thread, (int) then);
    }

    private void found(Mine me, long then, Place earlier, boolean wrote, Place place,
            boolean writes, int index) {
        if (order.isTooMuch()) {
            ended = true;
            return;
        }
        int other = (int) (then >>> 32) - 1;
        add(racing(me, then, earlier, wrote, place, writes, index));
        // What it finds there was written before: that is no second race.
        if (!writes && place.carries()) order.sawWithoutOrder(other);
    }

    private Racing racing(Mine me, long then, Place earlier, boolean wrote, Place place,
            boolean writes, int index) {
        var named = wrote ? earlier : place;
        return new Racing(named.isArray() ? named.what().replace("[]", "") + "[" + index + "]"
                : named.what(), place, earlier, List.of(writes, wrote), new TreeSet<>(List.of(
                nameOf(me.member.thread), nameOf(order.thread((int) (then >>> 32) - 1)))));
    }

    /** A race that was found, unless it is known. */
    public void add(Racing race) {
        var name = race.variable().replaceAll("\\[\\d+]$", "");
        synchronized (races) {
            var known = races.computeIfAbsent(name, _ -> new ArrayList<>());
            if (races.size() <= MOST_RACES && known.size() < MOST_RACES
                    && known.stream().noneMatch(one -> isSame(one, race.earlier, race.later)))
                known.add(race);
        }
    }

    private static boolean isSame(Racing one, Place earlier, Place later) {
        return one.later == later && one.earlier == earlier
                || one.later == earlier && one.earlier == later;
    }

    private static String nameOf(Thread thread) {
        return thread.getName().isEmpty() ? "virtual-" + thread.threadId() : thread.getName();
    }

    private void rest(Place place) {
        if (++place.busy < FIRST) return;
        if (place.isArray() && place.watchesFewerCells()) {
            place.busy = 0;
            haveRested.add(place);
            return;
        }
        place.busy = FIRST - BURST;
        place.rests = true;
        haveRested.add(place);
        resting.add(place);
    }

    /** All places that rest begin again. */
    public void begin() {
        for (var one = resting.poll(); one != null; one = resting.poll()) one.rests = false;
    }

    /** Nothing is judged any more. */
    public void end() {
        ended = true;
    }

    /** How many places had to rest. */
    public int rested() {
        return haveRested.size();
    }

    /** Whether there was no room for more. */
    public boolean isFull() {
        return cellsLeft.get() <= 0;
    }

    /** What races: for each variable, the pairs of accesses that were found. */
    public List<List<Racing>> races() {
        synchronized (races) {
            return races.values().stream().filter(all -> !all.isEmpty()).map(List::copyOf).toList();
        }
    }
}
