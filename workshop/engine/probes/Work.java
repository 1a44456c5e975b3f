package engine.probes;

import module java.base;
import engine.evidence.Call.Begin;
import engine.evidence.Schedule;
import engine.hooks.Hooks.At;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Spot;
import engine.hooks.Hooks.Wrap;
import java.lang.Thread.UncaughtExceptionHandler;

/** Which threads are at work, and when each begins: there it can be held, or made to fail. */
public final class Work {
    /** At the start of each of the learner's methods, lambdas too. */
    @At(Spot.METHOD) public static void called(String method) {
        var now = Session.now();
        if (now == null) return;
        var line = now.conductor.turns.areKept() ? Inside.aside() : null;
        now.work.enters(method);
        Inside.back(line);
    }

    /** To a handler of the learner's own, too, a failure comes too late for the caller. */
    @Wrap @Calls(of = Thread.class, named = "setUncaughtExceptionHandler")
    @Calls(of = Thread.Builder.class, named = "uncaughtExceptionHandler")
    public static UncaughtExceptionHandler hears(Object thread, UncaughtExceptionHandler handler) {
        return handler == null ? null : (failed, failure) -> {
            Session.see(now -> now.work.uncaught());
            handler.uncaughtException(failed, failure);
        };
    }

    /** What one thread did. */
    private static final class Part {
        final Thread thread = Thread.currentThread();
        final Set<String> methods = new HashSet<>();
        final Set<Object> tasks = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Object> locks;
        final Set<Object> written = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean began;
        long late;
    }

    /** So many objects that a thread writes to tell whether it writes to one with others. */
    private static final int PLACES = 4;

    private final Session session;
    private final Local<Part> parts = new Local<>(Part::new);
    private final LongAdder methods = new LongAdder();
    private final AtomicInteger begun = new AtomicInteger(), failed = new AtomicInteger();
    private volatile boolean returned, uncaught;
    /** How many tasks and streams the caller is within: only its own thread counts. */
    private int callerIsWithin;
    /** The methods that it calls when it is within none. */
    private final Set<String> callersMethods = new HashSet<>();

    Work(Session session) {
        this.session = session;
    }

    /** The caller takes part itself: in a task that it runs, or in a stream. */
    void takesPart() {
        if (Thread.currentThread() == session.caller) callerIsWithin++;
    }

    void tookPart() {
        if (Thread.currentThread() == session.caller) callerIsWithin--;
    }

    /** Whether this is the caller, at work on nothing that others could be at work on. */
    boolean isOnlyCaller() {
        return Thread.currentThread() == session.caller && callerIsWithin == 0;
    }

    /**
     * To hand out work to others may come first: so that they can meet, a thread is held in each
     * method once.
     */
    private void enters(String method) {
        methods.increment();
        session.streams.enters();
        takesTurn();
        if (session.call.begin() != Begin.METHOD) return;
        if (isOnlyCaller()) {
            callersMethods.add(method);
            return;
        }
        if (parts.get().methods.add(method)) comes();
    }

    /** Where threads go one at a time, the caller does so only where it takes part. */
    void takesTurn() {
        if (session.conductor.turns.areKept() && !isOnlyCaller()) session.conductor.turns.take();
    }

    /** A task that computes one of its halves itself: before that, others may be done. */
    void enters(Object task) {
        if (session.call.begin() != Begin.METHOD || isOnlyCaller()) return;
        var part = parts.get();
        // Nobody is held any more: of tasks that may be millions, none is remembered.
        if (part.began && session.conductor.isOpen()) return;
        if (part.tasks.add(task)) comes();
    }

    private void comes() {
        if (parts.get().began) session.conductor.beforeWorking(null);
        else begins(null);
    }

    /**
     * This thread is about to write. Of threads that only write what nobody has written yet, the
     * second would write nothing, if the first were done: so they are held in the first places.
     */
    void writes(Object owner) {
        if (!(session.call.schedule() instanceof Schedule.Meet) || isOnlyCaller()) return;
        var written = parts.get().written;
        if (written.size() < PLACES && written.add(owner)) session.conductor.beforeWriting();
    }

    /** This thread calculates: it has begun with a task, if it has not been seen to. */
    void calculates() {
        if (!parts.get().began) begins(null);
    }

    /** This thread begins with a task. */
    void begins(Object generator) {
        var part = parts.get();
        part.began = true;
        if (session.call.traced()) part.locks = session.locks.held();
        session.conductor.beforeWorking(generator);
        failIfItIsTheOne();
    }

    /** A task that sleeps. */
    void sleeps() {
        var part = parts.get();
        part.began = true;
        if (session.call.traced()) part.locks = session.locks.held();
        failIfItIsTheOne();
    }

    private void failIfItIsTheOne() {
        if (!(session.call.schedule() instanceof Schedule.Fail(int task)) || isOnlyCaller()
                || begun.incrementAndGet() != task) return;
        failed.incrementAndGet();
        throw new IllegalStateException(
                "check made this task fail, to see whether its caller hears of it");
    }

    /** A draw that comes too late. */
    void drew() {
        if (returned) parts.get().late++;
    }

    void returned() {
        returned = true;
    }

    void uncaught() {
        uncaught = true;
    }

    private Stream<Part> workers() {
        return parts.all().filter(part -> part.began);
    }

    int count() {
        return (int) workers().count();
    }

    int virtual() {
        return (int) workers().filter(part -> part.thread.isVirtual()).count();
    }

    boolean isCallerToo() {
        return workers().anyMatch(part -> !Collections.disjoint(part.methods, callersMethods));
    }

    /** Whether all tasks, of several, held the same lock when they began. */
    boolean isLocked() {
        var sets = workers().filter(part -> part.thread != session.caller).map(part -> part.locks)
                .toList();
        return !sets.isEmpty() && sets.getFirst() != null && sets.getFirst().stream()
                .anyMatch(lock -> sets.stream()
                        .allMatch(locks -> locks != null && locks.contains(lock)));
    }

    long methods() {
        return methods.sum();
    }

    int failed() {
        return failed.get();
    }

    boolean isPrinted() {
        return uncaught;
    }

    long late() {
        return parts.all().mapToLong(part -> part.late).sum();
    }
}
