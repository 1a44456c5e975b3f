package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.evidence.Own;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.At;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.EvenIfItThrows;
import engine.hooks.Hooks.Spot;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** How the tasks of a whole program overlap. To sleep is to be at work: a task takes its time. */
public final class Overlap {
    @Calls(of = {Thread.class, TimeUnit.class}, named = "sleep") @interface Sleeping {}

    @Before @Sleeping public static void sleeps() {
        is(part -> {
            part.sleeps = true;
            part.sleepsSince = System.nanoTime();
        });
    }

    @After @EvenIfItThrows @Sleeping public static void wakes() {
        is(part -> {
            part.sleeps = false;
            if (part.within > 0) part.worked += System.nanoTime() - part.sleepsSince;
        });
    }

    @Before @Calls(of = Lock.class, named = {"lock", "lockInterruptibly"})
    @Calls(of = Semaphore.class, named = "acquire*")
    public static void locks() {
        is(part -> {
            part.locks = true;
            part.asksForLock();
        });
    }

    @At(Spot.MONITOR) public static void enters(Object monitor) {
        is(Part::asksForLock);
    }

    @After @EvenIfItThrows @Calls(of = Lock.class, named = {"lock", "lockInterruptibly"})
    @Calls(of = Semaphore.class, named = "acquire*")
    public static void locked() {
        is(part -> part.locks = false);
    }

    @InTurn.Joining
    @Calls(of = ExecutorService.class, named = {"invoke*", "close", "awaitTermination"})
    @Calls(of = CompletionService.class, named = {"take", "poll"})
    @Calls(of = BlockingQueue.class, named = {"take", "put", "poll", "offer"})
    @Calls(of = {CountDownLatch.class, CyclicBarrier.class, Phaser.class, Condition.class},
            named = {"await*", "arriveAndAwaitAdvance"})
    @Calls(of = Exchanger.class, named = "exchange")
    @Calls(of = Object.class, named = "wait")
    @interface Waiting {}

    @Before @Waiting public static void waits() {
        is(part -> {
            part.waits.push(part.within);
            part.waitsIn = part.within;
        });
    }

    @After @EvenIfItThrows @Waiting public static void hasWaited() {
        is(part -> {
            part.waits.poll();
            part.waitsIn = part.waits.isEmpty() ? NOWHERE : part.waits.peek();
        });
    }

    private static void is(Consumer<Part> change) {
        var own = Session.own();
        if (own != null) change.accept(own.overlap.parts.get());
    }

    // What is noted

    /** So many times in all a thread that begins lets others begin, too, and so long each time. */
    private static final int PAUSES = 100, PAUSES_OF_A_THREAD = 3;
    private static final long PAUSE_NANOS = 1_000_000;
    private static final int NOWHERE = -1;
    /** Of more tasks, so many are looked at. */
    private static final int MOST = 256, LOOKS = 20;

    private static final class Part {
        final Thread thread = Thread.currentThread();
        volatile boolean sleeps, locks;
        volatile int within, waitsIn = NOWHERE;
        /** In how many tasks, one within the other, it was when it began to wait. */
        final Deque<Integer> waits = new ArrayDeque<>(2);
        int paused;
        /** Its own time in tasks, and asleep there; since when it sleeps, or is in a task. */
        long worked, sleepsSince, withinSince;
        /** How often it asked for a lock within a task, or as a member of a stream. */
        long locksAsked;

        void asksForLock() {
            if (within > 0 || thread instanceof ForkJoinWorkerThread) locksAsked++;
        }
    }

    private final Session session;
    private final Local<Part> parts = new Local<>(Part::new);
    /** Those that are within a task. */
    private final Set<Part> within = ConcurrentHashMap.newKeySet();
    private final AtomicInteger atOnce = new AtomicInteger(), pauses = new AtomicInteger();
    private final LongAdder begun = new LongAdder();
    private final AtomicInteger streams = new AtomicInteger();
    private final Set<Line> locking = ConcurrentHashMap.newKeySet();
    private final Predicate<String> isTheirs;
    private final Part callers;
    private long working, together, locked, queued;

    Overlap(Session session, Predicate<String> isTheirs) {
        this.session = session;
        this.isTheirs = isTheirs;
        callers = parts.get();
    }

    void starts() {
        var part = parts.get();
        begun.increment();
        if (part.within++ > 0) return;
        part.withinSince = InTurn.ownTime();
        within.add(part);
        count();
        pause(part);
    }

    void ends() {
        var part = parts.get();
        if (part.within == 0 || --part.within > 0) return;
        within.remove(part);
        part.worked += InTurn.ownTime() - part.withinSince;
    }

    void streamStarts() {
        streams.incrementAndGet();
        starts();
    }

    void streamEnds() {
        streams.decrementAndGet();
        ends();
    }

    /** Whether this thread is within a task. */
    boolean isWithin() {
        return parts.get().within > 0;
    }

    /** A method of the program's own: in a stream, its thread takes part. */
    void enters() {
        var part = parts.get();
        if (streams.get() == 0 || part.within == 0
                && !(part.thread instanceof ForkJoinWorkerThread)) return;
        if (part.paused < PAUSES_OF_A_THREAD) count();
        pause(part);
    }

    /**
     * Other tasks may be about to begin: short ones would all be done by one thread, and what two
     * would do to each other would not be seen. It does not park, which the program may do.
     */
    private void pause(Part part) {
        if (part.paused++ >= PAUSES_OF_A_THREAD || pauses.incrementAndGet() > PAUSES) return;
        long end = System.nanoTime() + PAUSE_NANOS;
        while (System.nanoTime() < end) Thread.onSpinWait();
    }

    /** Those that are within a task, and in a stream those that take part. */
    private Stream<Part> present() {
        return streams.get() == 0 ? within.stream().limit(MOST)
                : Stream.concat(within.stream(), parts.all().filter(part ->
                part.thread instanceof ForkJoinWorkerThread)).distinct().limit(MOST);
    }

    private static boolean isAtWork(Part part) {
        return part.sleeps || !part.locks && part.waitsIn != part.within
                && part.thread.getState() == Thread.State.RUNNABLE;
    }

    private static boolean isLocked(Part part) {
        return part.locks || part.thread.getState() == Thread.State.BLOCKED;
    }

    private int count() {
        int count = (int) present().filter(Overlap::isAtWork).count();
        atOnce.accumulateAndGet(count, Math::max);
        return count;
    }

    /** Called by one thread only. */
    void look() {
        int count = count();
        if (count == 0) return;
        working++;
        boolean others = count > 1 || callers.within == 0 && callers.waitsIn == NOWHERE
                && session.caller.getState() == Thread.State.RUNNABLE;
        if (others) together++;
        else if (present().anyMatch(Overlap::isLocked)) {
            locked++;
            if (locked % LOOKS == 1) present().filter(Overlap::isLocked).findFirst()
                    .flatMap(part -> Line.of(part.thread.getStackTrace(), isTheirs))
                    .ifPresent(locking::add);
        }
        else if (session.tasks.handedOver.sum() > begun.sum()) queued++;
    }

    /** @param given what was seen of the hand-overs */
    Own.Overlap seen(Own.HandOvers given) {
        int workers = (int) parts.all().filter(part -> part.withinSince != 0).count();
        return new Own.Overlap(given, workers, session.streams.seen().parallel(),
                atOnce.get(), working, together, locked, queued,
                parts.all().mapToLong(part -> part.worked).sum(),
                parts.all().mapToLong(part -> part.locksAsked).sum(), InTurn.sorted(locking));
    }
}
