package engine.order;

import engine.evidence.Line;
import engine.evidence.Race;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes to memory. Two of them race if neither comes before the other and their threads hold no
 * lock in common. The history of a place keeps one write, the last, for each thread and each set of
 * locks.
 */
public final class Writes {
    private record Writer(int thread, Set<Object> locks) {}

    private record Write(Order.Moment when, Line line) {}

    private static final class Racing {
        final Line one, other;
        final Set<Integer> threads = new java.util.HashSet<>();

        Racing(Line one, Line other) {
            this.one = one;
            this.other = other;
        }
    }

    /** So many writes are looked at: each is remembered. */
    private static final int MOST = 60_000;

    private final Order order;
    private final Map<Object, Map<Object, Map<Writer, Write>>> places = new IdentityHashMap<>();
    private final Map<String, Racing> races = new LinkedHashMap<>();
    private int written;

    public Writes(Order order) {
        this.order = order;
    }

    /**
     * Somebody writes.
     *
     * @param owner  an object, or what stands for all static fields of a class
     * @param cell   which part of it: a field's name, an index
     * @param locks  what this thread holds, as a set that compares its members by identity
     * @param blind  whether the value is set in spite of what others did to a volatile or atomic
     *               variable since it was read: then to have seen the other write orders nothing
     * @param name   how the learner calls the place
     * @return whether another thread's write is in no order with this one
     */
    public synchronized boolean wrote(Object owner, Object cell, Set<Object> locks, boolean blind,
            String name, Line line) {
        if (written++ >= MOST) return false;
        var now = order.now();
        var history = places.computeIfAbsent(owner, _ -> new HashMap<>())
                .computeIfAbsent(cell, _ -> new LinkedHashMap<>());
        boolean races = false;
        for (var past : history.entrySet()) {
            var writer = past.getKey();
            var write = past.getValue();
            if (writer.thread == now.thread() || writer.locks.stream().anyMatch(locks::contains)
                    || order.isBefore(write.when, blind)) continue;
            races = true;
            this.races.computeIfAbsent(name, _ -> new Racing(write.line, line)).threads
                    .addAll(List.of(writer.thread, now.thread()));
        }
        history.put(new Writer(now.thread(), locks), new Write(now, line));
        return races;
    }

    /** The races, in the order in which they were seen: one for each name. */
    public synchronized List<Race> races() {
        var all = new ArrayList<Race>();
        races.forEach((name, racing) ->
                all.add(new Race(name, racing.one, racing.other, racing.threads.size())));
        return all;
    }
}
