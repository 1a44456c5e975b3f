package engine.probes;

import module java.base;
import engine.evidence.Call;
import engine.evidence.Interval;
import engine.evidence.Recording;
import engine.evidence.Schedule;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Enter;
import engine.hooks.Hooks.EvenIfItThrows;
import engine.hooks.Hooks.Leave;
import engine.hooks.Hooks.Wrap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.StampedLock;

/**
 * Who works when: tasks, and what threads wait for, with the time. Only recorded where somebody
 * wants it. Real time if nobody is held, else that of the conductor's clock.
 */
public final class Intervals {
    /** What makes a thread wait. */
    @Calls(of = Thread.class, named = {"sleep", "join"})
    @Calls(of = TimeUnit.class, named = {"sleep", "timed*"})
    @Calls(of = Object.class, named = "wait")
    @Calls(of = {CountDownLatch.class, CyclicBarrier.class, Condition.class}, named = "await*")
    @Calls(of = Phaser.class, named = {"arriveAndAwaitAdvance", "awaitAdvance*"})
    @Calls(of = Semaphore.class, named = {"acquire*", "tryAcquire"})
    @Calls(of = Lock.class, named = {"lock", "lockInterruptibly", "tryLock"})
    @Calls(of = StampedLock.class, named = {"readLock*", "writeLock*", "tryReadLock",
            "tryWriteLock"})
    @Calls(of = Future.class, named = "get")
    @Calls(of = {CompletableFuture.class, Process.class}, named = {"join", "waitFor"})
    @Calls(of = ForkJoinTask.class, named = {"join", "invoke*", "quietlyJoin*", "quietlyInvoke"})
    @Calls(of = BlockingQueue.class, named = {"put", "take", "offer", "poll"})
    @Calls(of = BlockingDeque.class, named = {"put*", "take*", "offer*", "poll*"})
    @Calls(of = TransferQueue.class, named = {"transfer", "tryTransfer"})
    @Calls(of = Exchanger.class, named = "exchange")
    @Calls(of = CompletionService.class, named = {"take", "poll"})
    @Calls(of = ExecutorService.class, named = {"invokeAll", "invokeAny", "awaitTermination",
            "close"})
    @Calls(of = ForkJoinPool.class, named = {"invoke", "awaitQuiescence",
            "invokeAllUninterruptibly"})
    @Calls(of = LockSupport.class, named = "park*")
    @Calls(ofTypes = Tasks.SCOPE, named = {"join", "close"})
    @Calls(of = {IO.class, Console.class, BufferedReader.class}, named = {"readln", "readLine"})
    @Calls(of = {Scanner.class, InputStream.class}, named = {"next*", "hasNext*", "read*"})
    @Calls(ofTypes = "java.net.http.HttpClient", named = "send")
    @interface Waiting {}

    @Before @Waiting public static void waits() {
        see(Activity::waits);
    }

    @After @EvenIfItThrows @Waiting public static void goesOn() {
        see(Activity::goesOn);
    }

    @Enter @Bodies.OfTask public static void begins(Object task) {
        see(Activity::calls);
    }

    @Leave @Bodies.OfTask public static void ends(Object task) {
        see(Activity::ends);
    }

    /** Each value is a task, on a virtual thread of its own. */
    @Wrap @Calls(of = Gatherers.class, named = "mapConcurrent")
    public static Function<Object, Object> maps(int most, Function<Object, Object> task) {
        var now = Session.now();
        return now == null || now.intervals == null ? task : value -> {
            now.intervals.starts(false);
            try {
                return task.apply(value);
            } finally {
                now.intervals.ended();
            }
        };
    }

    @Before @Streams.Running public static void runs(Object stream) {
        if (Streams.isParallel(stream)) runs();
    }

    @After @EvenIfItThrows @Streams.Running public static void ran(Object stream) {
        if (Streams.isParallel(stream)) ran();
    }

    @Before @Calls(of = Arrays.class, named = "parallel*") public static void runs() {
        Session.see(now -> {
            if (now.intervals != null) now.intervals.streams.incrementAndGet();
        });
    }

    @After @EvenIfItThrows @Calls(of = Arrays.class, named = "parallel*")
    public static void ran() {
        Session.see(now -> {
            if (now.intervals != null) now.intervals.streams.decrementAndGet();
        });
    }

    private static void see(Consumer<Activity> event) {
        var now = Session.now();
        if (now != null && now.intervals != null) now.intervals.tell(event);
    }

    // Whether it is recorded

    private static volatile boolean isWanted;

    /** Whether it is recorded in sessions that begin from now on. */
    public static void want(boolean wanted) {
        isWanted = wanted;
    }

    /** Null where nobody wants it. */
    static Intervals of(Session session) {
        return isWanted ? new Intervals(session) : null;
    }

    // What is recorded

    /** What a recording is called before anybody gives it a name. */
    public static final String MAIN = "main";
    /** More intervals than anybody can look at, and more threads. */
    private static final int MOST = 200_000, MOST_THREADS = 20_000;

    private final LongSupplier clock;
    private final Thread caller;
    private final Map<Thread, Activity> activities = new ConcurrentHashMap<>();
    private final Queue<Activity> inOrder = new ConcurrentLinkedQueue<>();
    private final AtomicInteger tasks = new AtomicInteger(), kept = new AtomicInteger(),
            streams = new AtomicInteger();
    private final LongAdder leftOut = new LongAdder();
    private final List<Recording> parts = new ArrayList<>();
    private volatile String part = MAIN;
    private volatile long begin;

    private Intervals(Session session) {
        caller = session.caller;
        boolean real = session.call.schedule() instanceof Schedule.Undisturbed
                || session.call.begin() != Call.Begin.SLEEP;
        clock = real ? System::nanoTime : () -> session.conductor.clock() * 1_000_000;
        of(caller).works();
        begin = clock.getAsLong();
        if (session.call.schedule() instanceof Schedule.Undisturbed) new Looks(this).start();
    }

    private Activity of(Thread thread) {
        return activities.computeIfAbsent(thread, _ -> {
            var made = new Activity(thread, clock, tasks::incrementAndGet, kept, MOST);
            inOrder.add(made);
            return made;
        });
    }

    private void tell(Consumer<Activity> event) {
        var me = Thread.currentThread();
        var known = activities.get(me);
        if (known == null && inOrder.size() >= MOST_THREADS) leftOut.increment();
        else event.accept(known != null ? known : of(me));
    }

    /** A task that was handed over begins here; one that is a stage may be part of the last one. */
    void starts(boolean stage) {
        boolean continues = stage && !isAsynchronous();
        tell(activity -> activity.begins(continues));
    }

    void ended() {
        tell(Activity::ends);
    }

    /** Whether the stage that begins was handed over, and does not run where the last one ended. */
    private static boolean isAsynchronous() {
        return StackWalker.getInstance().walk(frames -> frames
                .map(StackWalker.StackFrame::getMethodName)
                .dropWhile(name -> !name.equals("tryFire")).skip(1).findFirst())
                .filter(Set.of("run", "exec")::contains).isPresent();
    }

    /** The caller has nothing more to do. */
    void returned() {
        of(caller).rests();
    }

    // For those who look on

    /** Whether a parallel stream runs: the JDK does not tell who takes part. */
    boolean isStreaming() {
        return streams.get() > 0;
    }

    /** In ns, since the recording has begun. */
    long elapsed() {
        return clock.getAsLong() - begin;
    }

    boolean isCaller(Thread thread) {
        return thread == caller;
    }

    Collection<Activity> activities() {
        return inOrder;
    }

    /** A thread of the JDK's. */
    Activity helper(Thread thread) {
        return of(thread);
    }

    /**
     * What comes now is a recording of its own, if it has a name; what there was before is one,
     * too, if it had a name.
     */
    public synchronized void part(String what) {
        long now = clock.getAsLong();
        finish(now);
        part = what;
        begin = now;
        tasks.set(0);
        kept.set(0);
    }

    /** What was recorded so far. */
    public synchronized List<Recording> recorded() {
        part(null);
        return new ArrayList<>(parts);
    }

    private void finish(long now) {
        var names = new ArrayList<String>();
        var intervals = new ArrayList<Interval>();
        long left = leftOut.sumThenReset();
        for (var activity : inOrder) {
            var done = activity.taken();
            left += activity.left();
            if (done.isEmpty()) continue;
            for (var one : done) intervals.add(new Interval(names.size(), one.task(), one.kind(),
                    one.begin(), one.end()));
            names.add(activity.thread.getName());
        }
        if (part != null)
            parts.add(new Recording(part, names, intervals, begin, intervals.stream()
                    .mapToLong(Interval::end).max().orElse(begin), left));
    }
}
