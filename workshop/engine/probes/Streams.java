package engine.probes;

import module java.base;
import engine.evidence.Run;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Harmless;

/**
 * Parallel streams, and what else the JDK spreads over its common pool. What was done before the
 * terminal operation is known to all who take part; when it is over, or two results are combined,
 * all that they did is known.
 */
@Harmless(of = BaseStream.class, named = {"close", "isParallel", "onClose", "parallel",
        "unordered"}, why = "runs nothing yet")
@Harmless(of = {Stream.class, IntStream.class, LongStream.class, DoubleStream.class},
        named = {"distinct", "dropWhile", "filter", "flatMap*", "limit", "map*", "skip", "sorted",
        "takeWhile"}, why = "runs nothing yet")
@Harmless(of = {Stream.class, IntStream.class, LongStream.class, DoubleStream.class},
        named = {"builder", "concat", "empty", "generate", "of"}, why = "runs nothing yet")
@Harmless(of = Stream.class, named = {"gather", "ofNullable"}, why = "runs nothing yet")
@Harmless(of = {IntStream.class, LongStream.class}, named = {"range", "rangeClosed", "as*Stream"},
        why = "runs nothing yet")
@Harmless(of = {Stream.Builder.class, IntStream.Builder.class, LongStream.Builder.class,
        DoubleStream.Builder.class}, named = {"accept", "add", "andThen", "build"},
        why = "runs nothing yet")
@Harmless(of = {IntStream.IntMapMultiConsumer.class, LongStream.LongMapMultiConsumer.class,
        DoubleStream.DoubleMapMultiConsumer.class}, named = "accept", why = "the learner's own")
@Harmless(of = StreamSupport.class, named = "*", why = "runs nothing yet")
@Harmless(of = Arrays.class, named = "stream", why = "runs nothing yet")
public final class Streams {
    @Calls(of = BaseStream.class, named = {"iterator", "spliterator"})
    @Calls(of = {Stream.class, IntStream.class, LongStream.class, DoubleStream.class},
            named = {"forEach*", "reduce", "collect", "toList", "toArray", "count", "sum",
            "average", "min", "max", "*Match", "find*", "summaryStatistics"})
    @Calls(of = ConcurrentHashMap.class, named = {"forEach*", "reduce*", "search*"})
    @interface Running {}

    @Before @Running public static void runs(Object stream) {
        if (isParallel(stream)) runs();
    }

    @After @Running public static void ran(Object stream) {
        if (isParallel(stream)) ran();
    }

    static boolean isParallel(Object stream) {
        return !(stream instanceof BaseStream<?, ?> one && !one.isParallel());
    }

    /** Its parts run only when the first element is asked for, or the next. */
    @After @Calls(of = BaseStream.class, named = {"iterator", "spliterator"})
    public static void isPulled(Object stream) {
        if (((BaseStream<?, ?>) stream).isParallel())
            Session.see(now -> now.streams.isPulled = true);
    }

    @After @Calls(of = Iterator.class, named = {"hasNext", "next"})
    @Calls(of = PrimitiveIterator.OfInt.class, named = "nextInt")
    @Calls(of = PrimitiveIterator.OfLong.class, named = "nextLong")
    @Calls(of = PrimitiveIterator.OfDouble.class, named = "nextDouble")
    @Calls(of = {Iterator.class, Spliterator.class}, named = "forEachRemaining")
    @Calls(of = Spliterator.class, named = "tryAdvance")
    public static void pulled(Object source) {
        Session.trace(now -> {
            if (now.streams.isPulled) now.streams.learns();
        });
    }

    @Before @Calls(of = Arrays.class, named = "parallel*") public static void runs() {
        Session.see(now -> now.streams.begins());
    }

    @After @Calls(of = Arrays.class, named = "parallel*") public static void ran() {
        Session.see(now -> now.streams.ends());
    }

    @Before @Calls(of = BaseStream.class, named = "sequential")
    public static void undoes(Object stream) {
        if (((BaseStream<?, ?>) stream).isParallel())
            Session.see(now -> now.streams.undone.increment());
    }

    /** What is done in turn comes one after the other. */
    static <T> T inTurn(Object key, Supplier<T> action) {
        return inTurn(key, "turn", action);
    }

    static <T> T inTurn(Object key, Object part, Supplier<T> action) {
        var now = Session.now();
        if (now == null || !now.call.traced()) return action.get();
        now.order.acquire(key, part);
        try {
            return action.get();
        } finally {
            now.order.release(key, part);
        }
    }

    // What is noted

    private final Session session;
    /** Threads that took part in a stream, or that run one. */
    private final Set<Thread> members = ConcurrentHashMap.newKeySet();
    private final Local<int[]> versions = new Local<>(() -> new int[1]);
    /** Grows with all that members are to know. */
    private final AtomicInteger version = new AtomicInteger();
    private volatile boolean isPulled;
    private final LongAdder parallel = new LongAdder(), undone = new LongAdder();
    final LongAdder objects = new LongAdder(), boxed = new LongAdder(), iterated = new LongAdder();

    Streams(Session session) {
        this.session = session;
    }

    private void begins() {
        parallel.increment();
        session.work.takesPart();
        if (session.own != null) session.own.overlap.streamStarts();
        if (!session.call.traced()) return;
        joins();
        tells();
    }

    private void ends() {
        session.tasks.awaits();
        session.work.tookPart();
        if (session.own != null) session.own.overlap.streamEnds();
        if (!session.call.traced()) return;
        learns();
    }

    /** One of the learner's methods: on a worker of a pool, it may belong to a stream. */
    void enters() {
        if (!session.call.traced() || version.get() == 0) return;
        boolean worker = Thread.currentThread() instanceof ForkJoinWorkerThread;
        if (!worker && !members.contains(Thread.currentThread())) return;
        int now = version.get();
        var mine = versions.get();
        if (mine[0] == now) return;
        mine[0] = now;
        joins();
        session.order.acquire(this);
    }

    /** This thread takes part. */
    void joins() {
        if (session.own != null) session.order.takesPart();
        members.add(Thread.currentThread());
    }

    /** What this thread has done is known to all who take part. */
    void tells() {
        session.order.release(this);
        version.incrementAndGet();
    }

    /** What all who take part have done is known to this thread. */
    void learns() {
        session.order.join(members);
    }

    Run.Streams seen() {
        return new Run.Streams(parallel.sum(), undone.sum(), objects.sum(), boxed.sum(),
                iterated.sum());
    }
}
