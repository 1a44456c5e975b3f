package engine.schedule;

import module java.base;
import engine.evidence.Schedule;
import engine.schedule.Held.Reason;

/**
 * Holds the learner's threads at certain points, and lets them go on when it is known that nobody
 * else will come: so it shows which tasks can be at work at the same time, whatever the machine is
 * busy with. Tasks that sleep go on one by one, by a clock of their own: it jumps to the end of the
 * next sleep when all wait. {@link Lookout} tells when all is still.
 */
public final class Conductor {
    /** A wait, and whether what was waited for has come. */
    public interface Wait {
        boolean isOver() throws InterruptedException;
    }

    /** A shorter limit on waiting for tasks counts on their being short. */
    public static final int SHORT_LIMIT_MILLISECONDS = 5000;
    /** After so many meetings at which too few came, no more are called. */
    private static final int MEETINGS = 24;
    /** The pause of a thread that looks again and again without one. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Schedule schedule;
    private final List<Held> held = new ArrayList<>();
    private final Set<Object> collided = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Long> sleeps = new ArrayList<>();
    final Lookers lookers = new Lookers();
    public final Joiners joiners = new Joiners();
    public final Turns turns;
    /** Somebody is held, or the method returns. */
    final News news = new News();
    /** How many short sleeps there were since something else happened. */
    final AtomicInteger shortSleeps = new AtomicInteger();
    private final AtomicInteger handOvers = new AtomicInteger();
    private int arrivals, meetings, writings, atOnce, went;
    private long clock, late;
    private volatile boolean somebodyIsHeld, open;
    private boolean returned;

    public Conductor(Schedule schedule) {
        this.schedule = schedule;
        turns = new Turns(this, schedule instanceof Schedule.Collide);
        open = schedule.meeting() == 0 && !turns.areKept();
    }

    // For the threads of the learner

    /** Holds a thread that is about to draw for the first time, or begins with a task. */
    public void beforeWorking(Object generator) {
        holdAt(Reason.BEGINNING, generator);
    }

    /** Holds a thread that is about to split a generator, or to take a seed from it. */
    public void beforeUsing(Object generator) {
        holdAt(Reason.USING, generator);
    }

    /** Holds a thread that is about to write: others may look first whether somebody has. */
    public void beforeWriting() {
        holdAt(Reason.WRITING, null);
    }

    /** An interrupt is left for whoever looks for it: a thread that draws would not see it. */
    void holdAt(Reason reason, Object generator) {
        if (reason != Reason.OVERWRITING && turns.isMine()) return;
        var me = hold(reason, generator, 0);
        if (me != null) me.released().acquireUninterruptibly();
    }

    /** Holds a thread that has handed over a task, until nobody else can go on. */
    public void afterHandOver() {
        if (handOvers.incrementAndGet() <= MEETINGS)
            hold(Reason.HANDED_OVER, null, 0).released().acquireUninterruptibly();
    }

    /** Holds a thread as long as a sleep would, by the clock. */
    public void sleep(long milliseconds) throws InterruptedException {
        hold(Reason.SLEEPING, null, milliseconds).released().acquire();
    }

    /** A thread begins to wait, so long by the clock at most. */
    public Held startTimer(long milliseconds) {
        return hold(Reason.WAITING, null, milliseconds);
    }

    public synchronized void stop(Held timer) {
        held.remove(timer);
        somebodyIsHeld = !held.isEmpty();
    }

    /** A thread looks again and again, without a pause. */
    public void spins() {
        try {
            if (somebodyIsHeld) shortSleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A real sleep, between two looks. */
    public void shortSleep(Duration time) throws InterruptedException {
        shortWait(() -> {
            Thread.sleep(time);
            return true;
        });
    }

    /** A wait that is cut short, after which the thread looks again. */
    public boolean shortWait(Wait wait) throws InterruptedException {
        shortSleeps.incrementAndGet();
        return lookers.during(wait);
    }

    synchronized Held hold(Reason reason, Object generator, long length) {
        if (open && (reason == Reason.BEGINNING || reason == Reason.USING)
                || reason == Reason.WRITING && writings >= MEETINGS) return null;
        if (returned && reason != Reason.WAITING && reason != Reason.WRITING) late++;
        var me = new Held(reason, Thread.currentThread(), generator, length, clock + length,
                arrivals++, new Semaphore(0));
        held.add(me);
        somebodyIsHeld = true;
        news.come();
        return me;
    }

    /** The method is about to return. */
    public void returns() {
        news.come();
    }

    // For the one who looks on

    boolean nobodyIsHeld() {
        return !somebodyIsHeld;
    }

    synchronized int arrivals() {
        return arrivals;
    }

    synchronized void methodHasEnded() {
        if (!returned) late += heldFor(Reason.BEGINNING, Reason.USING, Reason.SLEEPING).size();
        returned = true;
    }

    /** All is still: every thread that could come is here. */
    synchronized void letSomeGo() {
        var generators = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var one : held)
            if (one.generator() != null && !generators.add(one.generator()))
                collided.add(one.generator());

        if (!heldFor(Reason.WRITING).isEmpty()) writings++;
        var returning = heldFor(Reason.USING, Reason.WRITING); // they may come back, to begin
        var working = heldFor(Reason.BEGINNING);
        if (turns.areKept())
            turns.next(held).ifPresentOrElse(next -> letGo(List.of(next)), this::letWake);
        else if (!returning.isEmpty()) letGo(returning);
        else if (!working.isEmpty()) letWork(working);
        else letWake();
    }

    private void letWork(List<Held> working) {
        atOnce = Math.max(atOnce, working.size());
        joiners.look(working);
        open = atOnce >= schedule.meeting() && !(schedule instanceof Schedule.OneByOne)
                || ++meetings >= MEETINGS;
        letGo(schedule instanceof Schedule.OneByOne(_, boolean lastFirst) && went++ < MEETINGS
                ? List.of(Turns.first(working, lastFirst)) : working);
        // A thread that waits only for a short time for tasks that are held is not waiting for them
        // at all.
        letGo(heldFor(Reason.WAITING, Reason.SLEEPING).stream()
                .filter(one -> one.length() < SHORT_LIMIT_MILLISECONDS).toList());
    }

    /**
     * Of tasks that end at the same time, the one that began last goes first: nobody should count
     * on an order.
     */
    private void letWake() {
        atOnce = Math.max(atOnce, heldFor(Reason.SLEEPING).size());
        var next = heldFor(Reason.SLEEPING, Reason.WAITING).stream()
                .min(Comparator.comparingLong(Held::wake)
                .thenComparing(Comparator.comparingInt(Held::place).reversed()));
        if (next.isEmpty()) {
            letGo(List.copyOf(held));
            return;
        }
        clock = Math.max(clock, next.get().wake());
        if (next.get().reason() == Reason.SLEEPING) sleeps.add(next.get().length());
        letGo(List.of(next.get()));
    }

    List<Held> heldFor(Reason... reasons) {
        return held.stream().filter(one -> List.of(reasons).contains(one.reason())).toList();
    }

    void letGo(List<Held> some) {
        turns.give(some);
        held.removeAll(some);
        somebodyIsHeld = !held.isEmpty();
        some.forEach(one -> one.released().release());
    }

    /** Whether nobody is held any more who draws: those who were to meet have met. */
    public boolean isOpen() {
        return open;
    }

    /** Lets all go, and holds nobody any more who draws. */
    public synchronized void open() {
        open = true;
        letGo(List.copyOf(held));
    }

    // What was seen

    /** The most tasks that were held at the same time. */
    public synchronized int atOnce() {
        return atOnce;
    }

    /** In ms: how long the sleeps took. */
    public synchronized long clock() {
        return clock;
    }

    /** The lengths of the sleeps in ms, in the order in which they ended. */
    public synchronized List<Long> sleeps() {
        return List.copyOf(sleeps);
    }

    /** How many tasks were still held, or began to sleep, when the method had returned. */
    public synchronized long late() {
        return late;
    }

    /** Generators that two threads were about to use at the same time. */
    public synchronized List<Object> collided() {
        return List.copyOf(collided);
    }
}
