package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.evidence.Own;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.EvenIfItThrows;
import engine.hooks.Hooks.Result;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How a whole program hands over its tasks. If one thread begins, and each task is waited for as
 * soon as it is handed over, then never are two at work: no clock is needed to know that.
 */
public final class InTurn {
    @Before @Submissions.Submitting
    @Calls(of = {Thread.class, ForkJoinTask.class}, named = {"start", "fork"})
    @Calls(of = Thread.Builder.class, named = "start")
    public static void hands(Object receiver, Line line) {
        hands(line);
    }

    @Before @Submissions.Starting @Submissions.All public static void hands(Line line) {
        is((now, part) -> {
            now.note(now.handing, line);
            part.begins |= !now.session.own.overlap.isWithin();
            part.handed++;
            part.last = null;
        });
    }

    @After @Submissions.Giving @Submissions.Starting
    @Calls(of = Thread.Builder.class, named = "start")
    public static void gives(@Result Object future) {
        is((now, part) -> part.gave(future));
    }

    @After @Calls(of = {Thread.class, ForkJoinTask.class}, named = {"start", "fork"})
    public static void starts(Object task) {
        is((now, part) -> part.gave(task));
    }

    /** To sleep is to work, as for {@link Overlap}. */
    @Before @Overlap.Sleeping public static void sleeps() {
        is((now, part) -> part.handed = 0);
    }

    @Calls(of = Future.class, named = "get")
    @Calls(of = {CompletableFuture.class, ForkJoinTask.class, Thread.class}, named = "join")
    @interface Joining {}

    @Before @Joining public static void waits(Object future, Line line) {
        is((now, part) -> {
            now.note(now.waiting, line);
            if (part.handed == 1) now.atOnce.increment();
            if (part.handed == 1 && part.last == future) {
                now.inTurn.increment();
                now.between.add(ownTime() - part.since);
            }
            part.handed = 0;
        });
    }

    /** A limit may have passed before it is done. */
    @After @EvenIfItThrows @Joining public static void waited(Object future) {
        boolean goesOn = future instanceof Future<?> one && !one.isDone()
                || future instanceof Thread thread && thread.isAlive();
        if (goesOn) spreads();
    }

    /** What may be at work at once, though it was not handed over one by one. */
    @Before @Stages.OfOne @Stages.OfTwo
    @Calls(of = ForkJoinTask.class, named = "invokeAll")
    @Calls(of = CompletableFuture.class, named = "completeAsync")
    @Calls(of = Flow.Publisher.class, named = "*")
    public static void spreads() {
        is((now, part) -> now.spread = true);
    }

    @After @EvenIfItThrows @Calls(of = ForkJoinPool.class, named = "invoke")
    public static void hasWaited() {
        is((now, part) -> {
            now.inTurn.increment();
            now.atOnce.increment();
            part.handed = 0;
        });
    }

    @After @EvenIfItThrows @Submissions.All
    public static void hasWaited(Object pool, Collection<?> tasks) {
        if (tasks.size() == 1) hasWaited();
    }

    private static void is(BiConsumer<InTurn, Part> change) {
        var own = Session.own();
        if (own != null) change.accept(own.inTurn, own.inTurn.parts.get());
    }

    // What is noted

    private static final int MOST_LINES = 50;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final class Part {
        /** Whether it has handed over a task while it was within none. */
        boolean begins;
        /** Tasks that it has handed over since it last waited or worked. */
        int handed;
        /** What stands for the last of them; null if nothing does. */
        Object last;
        /** Its own time when it had handed that over. */
        long since;

        void gave(Object future) {
            last = future;
            since = ownTime();
        }
    }

    private final Session session;
    private final Local<Part> parts = new Local<>(Part::new);
    private final LongAdder atOnce = new LongAdder(), inTurn = new LongAdder(),
            between = new LongAdder();
    private volatile boolean spread;
    private final Set<Line> handing = ConcurrentHashMap.newKeySet(),
            waiting = ConcurrentHashMap.newKeySet();

    InTurn(Session session) {
        this.session = session;
    }

    /** A method of the program's own. */
    void enters() {
        parts.get().handed = 0;
    }

    /** Of this thread, in ns; it stands still while others run. Of virtual ones nobody knows it. */
    static long ownTime() {
        return Thread.currentThread().isVirtual() ? System.nanoTime()
                : THREADS.getCurrentThreadCpuTime();
    }

    private void note(Set<Line> lines, Line line) {
        if (lines.size() < MOST_LINES) lines.add(line);
    }

    static List<Line> sorted(Set<Line> lines) {
        return lines.stream().sorted(Comparator.comparing(Line::number))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Own.HandOvers seen() {
        var tasks = session.tasks;
        long all = tasks.handedOver.sum();
        boolean each = !spread && parts.all().filter(part -> part.begins).count() == 1
                && inTurn.sum() == all;
        return new Own.HandOvers(all, tasks.waitedBetween(), tasks.handers(), atOnce.sum(),
                each, between.sum(), sorted(handing), sorted(waiting));
    }
}
