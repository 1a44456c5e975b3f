package engine;

import module java.base;
import engine.Run.Count;

/**
 * What the learner's rewritten code calls. Every method stands in for a call that the learner wrote, or
 * goes before or after it, and hands on what that gives: the program does the same as before, but is seen.
 */
public final class Probe {
    static volatile Watch watch;
    static volatile boolean exited;
    private static final Object MATH_RANDOM = new Object();
    private static final long SHORTEST_TASK_MILLISECONDS = 300, SLICE_MILLISECONDS = 5;

    private Probe() {}

    static String typeOf(Object generator) {
        return generator == MATH_RANDOM ? "Math.random()" : generator.getClass().getSimpleName();
    }

    private static void see(Consumer<Watch> event) {
        var now = watch;
        if (now != null) event.accept(now);
    }

    private static void count(Count count, long more) {
        var now = watch;
        if (now != null) now.count(count, more);
    }

    // Random numbers

    public static double drawn(Object generator, double value) {
        var now = watch;
        if (now != null) now.drew(generator == null ? MATH_RANDOM
                : generator instanceof ThreadLocalRandom ? now.threadLocal(generator) : generator, value);
        return value;
    }

    public static float drawn(Object generator, float value) {
        drawn(generator, (double) value);
        return value;
    }

    /** A stream of draws. One that can be split gives each thread a generator of its own. */
    public static DoubleStream drawn(Object generator, DoubleStream stream) {
        if (generator instanceof SplittableRandom || generator instanceof RandomGenerator.SplittableGenerator
                || generator instanceof ThreadLocalRandom) {
            var keys = new ConcurrentHashMap<Thread, Object>();
            return stream.map(value -> {
                see(now -> now.drew(now.ofThisThread(keys), value));
                return value;
            });
        }
        return stream.map(value -> drawn(generator, value));
    }

    public static ThreadLocalRandom current(Object none, ThreadLocalRandom random) {
        see(Watch::asksForThreadLocal);
        return random;
    }

    public static void used(Object generator, Object argument) {
        if (!(generator instanceof ThreadLocalRandom)) see(now -> now.uses(generator));
    }

    public static void split(Object generator, Object argument) {
        count(Count.GENERATORS, 1);
        used(generator, argument);
    }

    public static void madeGenerator() {
        count(Count.GENERATORS, 1);
    }

    public static void madeGenerator(Object factory, Object argument) {
        madeGenerator();
    }

    // Tasks and threads

    public static void madePool() {
        count(Count.POOLS, 1);
    }

    public static void madePool(Object none, Object argument) {
        madePool();
    }

    public static void submitted(Object executor, Object task) {
        count(Count.TASKS, task instanceof Collection<?> tasks ? tasks.size() : 1);
    }

    public static void handedOn(Object executor) {
        see(Watch::submitted);
    }

    public static Object handedOn(Object executor, Object result) {
        handedOn(executor);
        return result;
    }

    public static void joined(Object waited) {
        see(Watch::joined);
    }

    public static boolean joined(Object waited, boolean result) {
        joined(waited);
        return result;
    }

    public static int joined(Object waited, int result) {
        joined(waited);
        return result;
    }

    public static long joined(Object waited, long result) {
        joined(waited);
        return result;
    }

    public static double joined(Object waited, double result) {
        joined(waited);
        return result;
    }

    public static Object joined(Object waited, Object result) {
        if (result != null) see(now -> now.receives(result, 3));
        joined(waited);
        return result;
    }

    /** Who waits only a moment for tasks that are held is not waiting for them at all. */
    private static boolean isMoment(long milliseconds) {
        return watch != null && milliseconds < Conductor.MOMENT_MILLISECONDS;
    }

    public static boolean awaitTermination(ExecutorService pool, long time, TimeUnit unit) throws InterruptedException {
        boolean moment = isMoment(unit.toMillis(time)), ended = pool.awaitTermination(moment ? 1 : time, moment ? TimeUnit.MILLISECONDS : unit);
        joined(pool);
        return ended;
    }

    public static boolean await(CountDownLatch latch, long time, TimeUnit unit) throws InterruptedException {
        boolean moment = isMoment(unit.toMillis(time)), ended = latch.await(moment ? 1 : time, moment ? TimeUnit.MILLISECONDS : unit);
        joined(latch);
        return ended;
    }

    public static void join(Thread thread, long milliseconds) throws InterruptedException {
        thread.join(milliseconds > 0 && isMoment(milliseconds) ? 1 : milliseconds);
        joined(thread);
    }

    /** What is waited for, by the conductor's clock: a slice of real time after the other. Null if it has not come in time. */
    private static <T> T within(long milliseconds, Callable<T> slice) throws Exception {
        var conductor = watch.conductor;
        var timer = conductor.startTimer(milliseconds);
        try {
            while (true) {
                boolean last = conductor.hasRunOut(timer);
                var polled = slice.call();
                if (polled != null || last) return polled;
            }
        } finally {
            conductor.stop(timer);
        }
    }

    public static Object poll(BlockingQueue<?> queue, long time, TimeUnit unit) throws Exception {
        return joined(queue, watch == null ? queue.poll(time, unit)
                : within(unit.toMillis(time), () -> queue.poll(SLICE_MILLISECONDS, TimeUnit.MILLISECONDS)));
    }

    public static Future<?> poll(CompletionService<?> tasks, long time, TimeUnit unit) throws Exception {
        return (Future<?>) joined(tasks, watch == null ? tasks.poll(time, unit)
                : within(unit.toMillis(time), () -> tasks.poll(SLICE_MILLISECONDS, TimeUnit.MILLISECONDS)));
    }

    public static Object get(Future<?> task, long time, TimeUnit unit) throws Exception {
        if (watch != null && within(unit.toMillis(time), () -> {
            if (!task.isDone()) Thread.sleep(SLICE_MILLISECONDS);
            return task.isDone() ? task : null;
        }) == null) throw new TimeoutException();
        return joined(task, task.get(time, unit));
    }

    public static void sleep(long milliseconds) throws InterruptedException {
        sleep(Duration.ofMillis(milliseconds));
    }

    public static void sleep(TimeUnit unit, long time) throws InterruptedException {
        sleep(Duration.of(time, unit.toChronoUnit()));
    }

    /** A task that takes its time is held for as long by the conductor's clock; a short sleep is somebody's polling. */
    public static void sleep(Duration time) throws InterruptedException {
        var now = watch;
        if (now == null) Thread.sleep(time);
        else if (time.toMillis() >= SHORTEST_TASK_MILLISECONDS) now.sleeps(time.toMillis());
        else now.conductor.nap(time);
    }

    public static void spins() {
        Thread.onSpinWait();
        see(now -> now.conductor.spins());
    }

    public static void polls(Object waitedFor, Object argument) {
        see(Watch::polls);
    }

    public static void exit(int status) {
        exited = true;
        throw new Error("check: System.exit");
    }

    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    // Locks and shared memory

    public static void enters(Object monitor) {
        see(now -> now.enters(monitor));
    }

    public static void locks(Object lock, Object argument) {
        enters(lock);
    }

    public static void contends(Object object, Object argument) {
        see(now -> now.contends(object));
    }

    /** A semaphore with nothing left to take is a lock. */
    public static void acquired(Object semaphore) {
        see(now -> now.contends(semaphore));
        if (((Semaphore) semaphore).availablePermits() == 0) see(now -> now.acquired(semaphore, 1));
    }

    public static void releases(Object semaphore, Object argument) {
        see(now -> now.acquired(semaphore, -1));
    }

    public static long acquired(Object lock, long stamp) {
        see(now -> now.contends(lock));
        see(now -> now.acquired(lock, 1));
        return stamp;
    }

    /** Who has set it, of several who tried, has the lock. */
    public static boolean acquired(Object lock, boolean success) {
        if (success) see(now -> now.acquired(lock, 1));
        return success;
    }

    public static void wrote(Object owner, String field) {
        if (owner != null) see(now -> now.wrote(owner, field, () -> "the field " + field));
    }

    public static void wroteStatic(String field) {
        see(now -> now.wrote(Probe.class, field, () -> "the field " + field));
    }

    /** Collections that no two threads may change at once: the java.util ones that are neither concurrent nor synchronized. */
    public static void changes(Object collection, Object argument) {
        var type = collection.getClass();
        if (type.getPackageName().equals("java.util") && !type.getName().contains("Synchronized")
                && !(collection instanceof Vector || collection instanceof Hashtable)
                || type == StringBuilder.class || type.getName().startsWith("org.apache.commons.math3.stat"))
            see(now -> now.wrote(collection, "", () -> (type.getSimpleName().matches("[AEIO].*") ? "an " : "a ") + type.getSimpleName()));
    }

    /** What has just been read may have changed before this: put and set, unlike merge and add, are blind. */
    public static void puts(Object map, Object key) {
        see(now -> now.contends(map));
        if (key != null) see(now -> now.wrote(map, key, () -> "the value of one key of a map"));
    }

    public static void sets(Object number, Object argument) {
        see(now -> now.sets(number, () -> "an " + number.getClass().getSimpleName() + ", by get and set,"));
    }

    public static void reads(Object number, Object argument) {
        see(now -> now.reads(number));
    }

    public static void swaps(Object number, Object argument) {
        see(now -> now.swaps(number));
    }

    /** What the JDK gives to one thread after the other, such as a spliterator. */
    public static void receives(Object object) {
        see(now -> now.receives(object, 1));
    }

    private static void receiveBoth(Object one, Object other) {
        if (one != null && other != null && one != other) see(now -> {
            now.receives(one, 3);
            now.receives(other, 3);
        });
    }

    /** Parts of a result, one of which may be added to the other: nobody else has them any more. */
    public static BinaryOperator<Object> combining(BinaryOperator<Object> combiner) {
        return combiner == null ? null : (one, other) -> {
            receiveBoth(one, other);
            return combiner.apply(one, other);
        };
    }

    /** The state of a gatherer that has no combiner: the threads of a stream take turns with it. */
    public static Gatherer.Integrator<Object, Object, Object> combining(Gatherer.Integrator<Object, Object, Object> integrator) {
        if (integrator == null) return null;
        Gatherer.Integrator<Object, Object, Object> receiving = (state, element, downstream) -> {
            receives(state);
            return integrator.integrate(state, element, downstream);
        };
        return integrator instanceof Gatherer.Integrator.Greedy
                ? Gatherer.Integrator.<Object, Object, Object>ofGreedy(receiving::integrate) : receiving;
    }

    public static BiFunction<Object, Object, Object> combining(BiFunction<Object, Object, Object> combiner) {
        return combiner == null ? null : (one, other) -> {
            receiveBoth(one, other);
            return combiner.apply(one, other);
        };
    }

    public static BiConsumer<Object, Object> combining(BiConsumer<Object, Object> combiner) {
        return combiner == null ? null : (one, other) -> {
            receiveBoth(one, other);
            combiner.accept(one, other);
        };
    }

    private static void stores(Object array, int index) {
        if (array != null) see(now -> now.wrote(array, index, () -> "cell %d of %s".formatted(index,
                array.getClass().getComponentType().getSimpleName() + "[]")));
    }

    public static void store(int[] array, int index, int value) {
        stores(array, index);
        array[index] = value;
    }

    public static void store(long[] array, int index, long value) {
        stores(array, index);
        array[index] = value;
    }

    public static void store(float[] array, int index, float value) {
        stores(array, index);
        array[index] = value;
    }

    public static void store(double[] array, int index, double value) {
        stores(array, index);
        array[index] = value;
    }

    public static void store(Object[] array, int index, Object value) {
        stores(array, index);
        array[index] = value;
    }

    public static void store(char[] array, int index, int value) {
        stores(array, index);
        array[index] = (char) value;
    }

    public static void store(short[] array, int index, int value) {
        stores(array, index);
        array[index] = (short) value;
    }

    /** Arrays of bytes and of booleans have one instruction between them. */
    public static void store(Object array, int index, int value) {
        stores(array, index);
        if (array instanceof boolean[] booleans) booleans[index] = (value & 1) != 0;
        else ((byte[]) array)[index] = (byte) value;
    }

    // What is slow

    public static void boxes(Object none, Object argument) {
        count(Count.BOXED, 1);
    }

    /** At the start of each of the learner's methods, lambdas too. */
    public static void called(String method) {
        var now = watch;
        if (now != null) now.called(method);
    }

    public static IntStream boxing(IntStream stream) {
        return stream.peek(_ -> count(Count.BOXED, 1));
    }

    public static LongStream boxing(LongStream stream) {
        return stream.peek(_ -> count(Count.BOXED, 1));
    }

    public static DoubleStream boxing(DoubleStream stream) {
        return stream.peek(_ -> count(Count.BOXED, 1));
    }

    public static Stream<?> boxing(Object none, Stream<?> stream) {
        return stream.peek(_ -> count(Count.BOXED, 1));
    }

    public static IntStream iterated(Object none, IntStream stream) {
        return stream.peek(_ -> count(Count.ITERATED, 1));
    }

    public static LongStream iterated(Object none, LongStream stream) {
        return stream.peek(_ -> count(Count.ITERATED, 1));
    }

    public static DoubleStream iterated(Object none, DoubleStream stream) {
        return stream.peek(_ -> count(Count.ITERATED, 1));
    }

    public static Stream<?> iterated(Object none, Stream<?> stream) {
        return stream.peek(_ -> count(Count.ITERATED, 1));
    }
}
