package engine.probes;

import module java.base;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.order.WeakKeys;
import engine.schedule.Threads;

/**
 * Tasks and what is known of them: what began after what, and what their futures stand for. A
 * lambda is wrapped, so that its start and end are seen; objects of the learner's own classes are
 * watched by the methods they override.
 */
public final class Tasks {
    static final String SCOPE = "java.util.concurrent.StructuredTaskScope";

    // What is noted

    /** What one thread hands over and waits for. */
    private static final class Part {
        long handedOver;
        boolean waited;
    }

    private final Session session;
    private final Local<Part> parts = new Local<>(Part::new);
    final LongAdder handedOver = new LongAdder(), direct = new LongAdder();
    private final LongAdder waitedBetween = new LongAdder(), pools = new LongAdder();

    /** Which task a wrapper or a future stands for. */
    private final WeakKeys<Object> tasks = new WeakKeys<>();
    private final WeakKeys<Set<Object>> poolsOf = new WeakKeys<>();
    /** What must have ended before a task begins; and what more has ended when it has. */
    private final WeakKeys<List<Object>> after = new WeakKeys<>(), with = new WeakKeys<>();

    Tasks(Session session) {
        this.session = session;
    }

    static <T> Callable<T> wrapped(Object pool, Callable<T> task) {
        return handed(pool, task, it -> () -> it.around(task));
    }

    static Runnable wrapped(Object pool, Runnable task) {
        return handed(pool, task, it -> () -> it.around(Executors.callable(task)));
    }

    /**
     * A lambda in its wrapper; all else as it is, for the JDK and the learner may ask for its
     * class.
     */
    static <T> T handed(Object pool, T task, Function<Around, T> wrapper, Object... sources) {
        var now = Session.now();
        if (now == null || task == null) return task;
        if (!now.call.traced()) return Timed.wrapped(now, task, wrapper, sources.length > 0);
        if (!task.getClass().isHidden() || now.tasks.tasks.containsKey(task)) {
            now.tasks.release(pool, task);
            if (sources.length > 0) now.tasks.follows(task, sources);
            return task;
        }
        var around = now.tasks.new Around();
        if (sources.length > 0) now.tasks.follows(around, sources);
        var wrapped = wrapper.apply(around);
        now.tasks.link(wrapped, around);
        now.tasks.release(pool, wrapped);
        return wrapped;
    }

    /** After what was handed over is wrapped. */
    static void isIn(Object pool, Object wrapper) {
        if (pool != null) Session.trace(now -> now.tasks.release(pool, wrapper));
    }

    /** One hand-over of a lambda, of which there may be several: it stands for that task. */
    class Around {
        <T> T around(Callable<T> body) {
            start(this);
            session.order.acquire(this, "end"); // of the time before: a periodic task runs in turn
            T result = null;
            try {
                return result = body.call();
            } catch (Throwable e) {
                if (session.own != null) session.own.failures.failed(this, e);
                throw Tasks.<RuntimeException>asItIs(e);
            } finally {
                end(this, result);
            }
        }
    }

    /** What the task threw is thrown on, checked or not. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }

    void handsOver(int count) {
        var part = parts.get();
        handedOver.add(count);
        if (part.waited && part.handedOver > 0 && count == 1) waitedBetween.increment();
        part.handedOver += count;
        part.waited = false;
    }

    long waitedBetween() {
        return waitedBetween.sum();
    }

    int handers() {
        return (int) parts.all().filter(part -> part.handedOver > 0).count();
    }

    void madePool() {
        pools.increment();
    }

    /** This thread has waited for something. */
    void awaits() {
        parts.get().waited = true;
    }

    void mayWait() {
        if (session.call.schedule() instanceof Schedule.Patient
                && Thread.currentThread() == session.caller)
            session.conductor.afterHandOver();
    }

    Object taskOf(Object wrapper) {
        return tasks.getOrDefault(wrapper, wrapper);
    }

    void link(Object future, Object task) {
        if (future == null || task == null || future == task) return;
        tasks.put(future, taskOf(task));
        if (session.own != null && future instanceof Future)
            session.own.failures.hasFuture(taskOf(task));
    }

    /** The task begins only when those have ended. */
    void follows(Object task, Object... sources) {
        after.computeIfAbsent(taskOf(task), _ -> new CopyOnWriteArrayList<>())
                .addAll(Arrays.asList(sources));
    }

    /** When that future is done, so are these. */
    void includes(Object future, Object... others) {
        with.computeIfAbsent(taskOf(future), _ -> new CopyOnWriteArrayList<>())
                .addAll(Arrays.asList(others));
        if (session.own != null && session.own.failures.isHeard(future))
            for (var other : others) session.own.failures.heard(other);
    }

    List<Object> with(Object task) {
        return with.getOrDefault(task, List.of());
    }

    /** Whether it is a scope that gave it away: that hears of failures by itself. */
    boolean isInScope(Object task) {
        return poolsOf.getOrDefault(task, Set.of()).stream()
                .anyMatch(pool -> pool.getClass().getName().startsWith(SCOPE));
    }

    void release(Object pool, Object wrapper) {
        var task = taskOf(wrapper);
        if (pool != null) {
            poolsOf.computeIfAbsent(task, _ -> new CopyOnWriteArraySet<>()).add(pool);
            session.order.release(pool, "given");
        }
        session.order.release(task, "start");
    }

    void start(Object task) {
        session.work.takesPart();
        boolean given = session.order.hasAcquired(taskOf(task), "start");
        if (session.own != null) {
            if (given) session.order.takesPart();
            for (var pool : poolsOf.getOrDefault(taskOf(task), Set.of())) {
                session.own.pools.works(pool);
                with(pool).forEach(session.own.pools::works); // a service hands on to one
            }
            session.own.overlap.starts();
        }
        for (var source : after.getOrDefault(taskOf(task), List.of()))
            awaited(source, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    void end(Object wrapper, Object result) {
        session.work.tookPart();
        if (session.own != null) session.own.overlap.ends();
        var task = taskOf(wrapper);
        if (result instanceof CompletionStage<?> stage) includes(task, stage);
        session.order.release(task, "end");
        for (var pool : poolsOf.getOrDefault(task, Set.of())) session.order.release(pool, "end");
        // What is forked, or given to the common pool, names no pool.
        if (Thread.currentThread() instanceof ForkJoinWorkerThread worker)
            session.order.release(worker.getPool(), "end");
    }

    void waited(Object future) {
        parts.get().waited = true;
        if (session.call.traced())
            awaited(future, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void awaited(Object future, Set<Object> known) {
        var task = taskOf(future);
        if (!known.add(task)) return;
        session.order.acquire(task, "end");
        if (task != future) session.order.acquire(future, "end");
        for (var other : with.getOrDefault(task, List.of())) awaited(other, known);
    }

    Run.Tasks seen(Work work, Threads threads) {
        return new Run.Tasks(handedOver.sum(), waitedBetween.sum(), direct.sum(), pools.sum(),
                session.conductor.atOnce(), session.conductor.joiners.joining(), work.count(),
                work.virtual(), work.isCallerToo(), work.isLocked(), threads.most(),
                work.methods(), work.failed(), work.isPrinted(),
                session.conductor.late() + work.late(), new ArrayList<>(threads.left()));
    }
}
