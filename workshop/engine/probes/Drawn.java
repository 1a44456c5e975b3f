package engine.probes;

import module java.base;
import engine.evidence.Call.Begin;
import engine.evidence.Line;
import engine.order.Writes;

/** What one thread drew. */
final class Drawn {
    /** Draws of a thread that are compared with those of the others. */
    private static final int MOST_VALUES = 100_000;
    /**
     * Two draws as a point: whether it is inside the circle, in each of the ways in which people
     * place it.
     */
    static final List<Circle> CIRCLES = List.of(
            // the quarter circle, or the whole one in [-1, 1) x [-1, 1)
            (x, y) -> x * x + y * y <= 1,
            // in [0, 1) x [0, 1)
            (x, y) -> (2 * x - 1) * (2 * x - 1) + (2 * y - 1) * (2 * y - 1) <= 1);

    /** Of numbers that are no objects: it is asked for every sample. */
    interface Circle {
        boolean contains(double x, double y);
    }

    /** What stands for the generator that a library, or the JDK, keeps for a thread. */
    static final class OfThread {}

    /** One generator. */
    static final class Source {
        final double first;
        final LongAdder draws = new LongAdder();
        final Set<Thread> threads = ConcurrentHashMap.newKeySet();
        /** Two threads drew, and nothing says which of them first. */
        volatile boolean shared;

        Source(double first) {
            this.first = first;
        }
    }

    private final Session session;
    /** To draw is to write the generator's state. */
    private final Writes states;
    private final Map<Object, Source> sources;
    private final Waits.Part looks;
    final long[] inside = new long[CIRCLES.size()];
    double[] values = new double[16];
    long draws, uses;
    Object ownThreadLocal;
    private double x = Double.NaN;
    private Object generator;
    private Source source;
    private long changes = -1;

    /**
     * Notes of the thread that asks for them.
     *
     * @param states  the generators' states, of all threads
     * @param sources the generators, of all threads
     */
    Drawn(Session session, Writes states, Map<Object, Source> sources) {
        this.session = session;
        this.states = states;
        this.sources = sources;
        looks = session.waits.mine();
    }

    void drew(Object generator, double value) {
        if (draws++ == 0 && session.call.begin() == Begin.DRAW) session.work.begins(generator);
        session.work.drew();
        looks.goesOn();
        if (session.call.traced()) note(generator, value);
        if (draws % 2 == 1) x = value;
        else for (int i = 0; i < inside.length; i++)
            if (CIRCLES.get(i).contains(x, value)) inside[i]++;
    }

    private void note(Object generator, double value) {
        if (generator != this.generator) {
            this.generator = generator;
            changes = -1;
            source = sources.computeIfAbsent(generator, _ -> new Source(value));
            source.threads.add(Thread.currentThread());
        }
        source.draws.increment();
        // Another write is noted only when the order may have changed since the last one.
        long now = session.order.changes();
        if (now != changes)
            source.shared |= states.wrote(generator, "", Set.of(), false, "", Line.UNKNOWN);
        changes = now;
        if (draws > MOST_VALUES) return;
        if (draws > values.length) values = Arrays.copyOf(values, 2 * values.length);
        values[(int) draws - 1] = value;
    }
}
