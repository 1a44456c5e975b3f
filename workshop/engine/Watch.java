package engine;

import module java.base;
import engine.Run.Count;

/** What is seen of one call while it runs: each thread writes its own part, and the parts are added up at the end. */
final class Watch {
    /** Writes to memory that are looked at: each is remembered. */
    private static final int MOST_WRITES = 200_000;
    private static final int POLLS = 1000;
    private static final int MOST_THREADS = 64;
    /** Draws of a thread that are compared with those of the others. */
    private static final int MOST_VALUES = 100_000;
    /** Two draws as a point: whether it is inside the circle, in each of the ways in which people place it. */
    private static final List<BiPredicate<Double, Double>> CIRCLES = List.of(
            (x, y) -> x * x + y * y <= 1, // the quarter circle, or the whole one in [-1, 1) x [-1, 1)
            (x, y) -> (2 * x - 1) * (2 * x - 1) + (2 * y - 1) * (2 * y - 1) <= 1); // the whole one in [0, 1) x [0, 1)

    final Call call;
    final Conductor conductor;
    private final Thread caller;
    private final boolean byTasks;
    private final ThreadLocal<Part> parts = ThreadLocal.withInitial(Part::new);
    private final Queue<Part> all = new ConcurrentLinkedQueue<>();
    private final AtomicInteger tasks = new AtomicInteger();
    private final AtomicLong sequence = new AtomicLong();
    private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);
    private final Map<Object, Set<Thread>> contended = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<Object, Map<Object, Place>> places = new IdentityHashMap<>();
    private final Set<Object> monitors = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Set<Thread>> races = new TreeMap<>();
    private int phase;
    private volatile int written;
    private volatile Part lastActive;
    volatile boolean returned;

    /** With {@code byTasks}, for code that draws from no generator that is known, a task begins with its first method. */
    Watch(Call call, Thread caller, boolean byTasks) {
        this.byTasks = byTasks;
        this.call = call;
        this.caller = caller;
        conductor = new Conductor(call.meeting(), call.inTurn());
        for (var count : Count.values()) counts.put(count, new LongAdder());
    }

    /** What one thread did. */
    private final class Part {
        final Thread thread = Thread.currentThread();
        final Set<Object> generators = call.traced() ? Collections.newSetFromMap(new IdentityHashMap<>()) : Set.of();
        final Map<Object, Integer> locks = call.traced() ? new IdentityHashMap<>() : null;
        final long[] inside = new long[CIRCLES.size()];
        double[] values = new double[call.traced() ? 16 : 0];
        long draws, uses, late, start, end, polls;
        double x = Double.NaN;
        boolean worked;
        Object lastGenerator, ownThreadLocal;
        /** The learner's methods that were seen in this thread. */
        final Set<String> methods = byTasks ? new HashSet<>() : Set.of();
        /** What others had written, until they handed it over: when that was. */
        final Map<Object, Long> received = call.traced() ? new IdentityHashMap<>() : Map.of();
        /** Numbers that were read, and may have changed since. */
        final Set<Object> read = call.traced() ? Collections.newSetFromMap(new IdentityHashMap<>()) : Set.of();

        Part() {
            all.add(this);
        }

        void drew(Object generator, double value) {
            if (draws++ == 0 && !byTasks) begins(generator);
            if (returned) late++;
            polls = 0;
            if (call.traced()) {
                if (generator != lastGenerator) generators.add(lastGenerator = generator);
                if (draws <= MOST_VALUES) {
                    if (draws > values.length) values = Arrays.copyOf(values, 2 * values.length);
                    values[(int) draws - 1] = value;
                }
                end = sequence.incrementAndGet();
            }
            if (draws % 2 == 1) x = value;
            else for (int i = 0; i < inside.length; i++) if (CIRCLES.get(i).test(x, value)) inside[i]++;
        }

        void begins(Object generator) {
            seen();
            worked = true;
            conductor.beforeDrawing(generator);
            failIfItIsTheOne();
        }

        void seen() {
            end = sequence.incrementAndGet();
            if (start == 0) start = end;
        }

        void failIfItIsTheOne() {
            if (call.failing() == 0 || thread == caller || tasks.incrementAndGet() != call.failing()) return;
            count(Count.INJECTED, 1);
            throw new IllegalStateException("check made this task fail, to see whether its caller hears of it");
        }

        /** Whether the thread is in the learner's code now, or in what that has called. */
        boolean isActive() {
            return thread != Thread.currentThread() && thread.isAlive()
                    && Arrays.stream(thread.getStackTrace()).anyMatch(frame -> "learner".equals(frame.getClassLoaderName()));
        }
    }

    /** A field of an object, or a cell of an array: who wrote it in this phase, and with which locks each time. */
    private static final class Place {
        final Map<Part, Writes> writes = new HashMap<>();
        int phase;
    }

    private static final class Writes {
        final Set<Object> locks;
        long last;

        Writes(Set<Object> locks) {
            this.locks = locks;
        }
    }

    void count(Count count, long more) {
        counts.get(count).add(more);
    }

    void drew(Object generator, double value) {
        parts.get().drew(generator, value);
    }

    /** Who hands out work to others may come first: so that they can meet, a thread is held in each method once. */
    void called(String method) {
        count(Count.CALLS, 1);
        if (!byTasks || Thread.currentThread() == caller) return;
        var part = parts.get();
        if (!part.methods.add(method)) return;
        if (part.worked) conductor.beforeDrawing(null);
        else part.begins(null);
    }

    /** Who asks again and again, and does nothing else, may be made to wait a moment: he waits for those who are held. */
    void polls() {
        if (++parts.get().polls > POLLS) conductor.spins();
    }

    /** Who prints does more than to wait. */
    void goesOn() {
        parts.get().polls = 0;
    }

    void submitted() {
        if (call.patient() && Thread.currentThread() == caller) conductor.afterSubmitting();
    }

    /** A generator is split, or gives a seed. */
    void uses(Object generator) {
        var part = parts.get();
        part.seen();
        if (part.draws > 0 || part.uses++ > 0 || part.thread == caller) return; // only the first time shows who comes with it
        conductor.beforeUsing(generator);
    }

    /** ThreadLocalRandom is one object for all threads, with a state for each: its key is of the thread, if that asked for it. */
    Object threadLocal(Object generator) {
        var own = parts.get().ownThreadLocal;
        return own != null ? own : generator;
    }

    void asksForThreadLocal() {
        var part = parts.get();
        if (part.ownThreadLocal == null) part.ownThreadLocal = new Object();
    }

    /** A key for what only this thread can have drawn from that stream. */
    Object ofThisThread(Map<Thread, Object> keys) {
        return keys.computeIfAbsent(Thread.currentThread(), _ -> new Object());
    }

    void sleeps(long milliseconds) throws InterruptedException {
        var part = parts.get();
        part.seen();
        part.worked = true;
        if (part.thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool())
            count(Count.COMMON_POOL_SLEEPS, 1);
        part.failIfItIsTheOne();
        conductor.sleep(milliseconds);
    }

    /** An operation that makes threads wait for each other, if several of them use the same object. */
    void contends(Object object) {
        var threads = contended.computeIfAbsent(object, _ -> Collections.synchronizedSet(new HashSet<>()));
        threads.add(Thread.currentThread());
        if (threads.size() > 1) count(Count.CONTENDED, 1);
    }

    void enters(Object monitor) {
        synchronized (monitors) {
            monitors.add(monitor);
        }
        contends(monitor);
    }

    /** Locks that cannot be asked whose they are. */
    void acquired(Object lock, int more) {
        if (call.traced()) parts.get().locks.merge(lock, more, (before, change) -> Math.max(0, before + change));
    }

    /** Something is handed over to this thread, with what it refers to, so deep: who wrote it before is done with it. */
    void receives(Object object, int depth) {
        if (call.traced()) parts.get().received.put(object, sequence.incrementAndGet());
        if (call.traced() && depth > 1) parts(object).filter(part -> part != null && !(part instanceof Number))
                .forEach(part -> receives(part, depth - 1));
    }

    private static Stream<?> parts(Object object) {
        try {
            if (object instanceof Object[] array) return Arrays.stream(array);
            if (object instanceof Collection<?> collection) return Arrays.stream(collection.toArray());
            var loader = object.getClass().getClassLoader(); // null for classes of the JDK
            if (loader == null || !"learner".equals(loader.getName())) return Stream.of();
            var fields = new ArrayList<>();
            for (var field : object.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                if (!Modifier.isStatic(field.getModifiers())) fields.add(field.get(object));
            }
            return fields.stream();
        } catch (RuntimeException | IllegalAccessException e) {
            return Stream.of(); // a collection that somebody still changes: it has not been handed over
        }
    }

    void reads(Object number) {
        if (call.traced()) parts.get().read.add(number);
    }

    /** Only if the number is still what was read. */
    void swaps(Object number) {
        if (call.traced()) parts.get().read.remove(number);
    }

    /** A number is set, in a way that is blind to what others did to it since it was read. */
    void sets(Object number, Supplier<String> name) {
        if (call.traced() && parts.get().read.contains(number)) wrote(number, "", name);
    }

    private Set<Object> locksHeld(Part part) {
        Set<Object> locks = Collections.newSetFromMap(new IdentityHashMap<>());
        synchronized (monitors) {
            for (var monitor : monitors) {
                if (monitor instanceof ReentrantLock lock ? lock.isHeldByCurrentThread()
                        : monitor instanceof ReentrantReadWriteLock.WriteLock lock ? lock.isHeldByCurrentThread()
                        : Thread.holdsLock(monitor)) locks.add(monitor);
            }
        }
        part.locks.forEach((lock, times) -> {
            if (times > 0) locks.add(lock);
        });
        return locks;
    }

    /**
     * A write to memory. Two threads race if both write the same place, with no lock in common (Savage et
     * al., Eraser, ACM TOCS 15, 1997), it was not handed over, and neither began after the other's work was done.
     */
    void wrote(Object owner, Object cell, Supplier<String> name) {
        if (!call.traced() || written > MOST_WRITES) return;
        var part = parts.get();
        part.seen();
        var locks = locksHeld(part);
        synchronized (places) {
            written++;
            var place = places.computeIfAbsent(owner, _ -> new HashMap<>()).computeIfAbsent(cell, _ -> new Place());
            if (place.phase != phase) place.writes.clear();
            place.phase = phase;
            var mine = place.writes.computeIfAbsent(part, _ -> new Writes(locks));
            mine.locks.retainAll(locks);
            mine.last = part.end;
            for (var other : place.writes.entrySet())
                if (other.getKey() != part && !beforeTheOther(part, mine, other.getKey(), other.getValue())
                        && other.getValue().last > part.received.getOrDefault(owner, 0L)
                        && other.getValue().locks.stream().noneMatch(mine.locks::contains))
                    races.computeIfAbsent(name.get(), _ -> new HashSet<>()).addAll(List.of(part.thread, other.getKey().thread));
        }
    }

    /** What one thread sets up before the other begins. */
    private static boolean beforeTheOther(Part one, Writes mine, Part other, Writes its) {
        return mine.last < other.start || its.last < one.start;
    }

    /** A call has returned that waits for others. If none is at work any more, what follows cannot race with what was. */
    void joined() {
        // To look at hundreds of threads each time would take minutes: who starts so many writes to nothing in turns.
        if (!call.traced() || all.size() > MOST_THREADS || lastActive != null && lastActive.isActive()) return;
        for (var part : all) if (part.isActive()) {
            lastActive = part;
            return;
        }
        synchronized (places) {
            phase++;
        }
    }

    /** All that was seen, once nothing more happens. */
    Run result(Run.Ending ending, Object value, String failure, List<String> left, long platformThreads, boolean uncaught) {
        var workers = all.stream().filter(part -> part.worked).toList();
        count(Count.WORKERS, workers.size());
        count(Count.VIRTUAL_WORKERS, workers.stream().filter(part -> part.thread.isVirtual()).count());
        count(Count.PLATFORM_THREADS, platformThreads);
        count(Count.LARGEST_SHARE, workers.stream().mapToLong(part -> part.draws).max().orElse(0));
        var points = new ArrayList<Long>();
        for (int i = 0; i < CIRCLES.size(); i++) {
            int circle = i;
            points.add(workers.stream().mapToLong(part -> part.inside[circle]).sum());
        }
        var sums = new EnumMap<Count, Long>(Count.class);
        counts.forEach((count, adder) -> sums.put(count, adder.sum()));
        return new Run(call, ending, value, failure, workers.stream().mapToLong(part -> part.draws).sum(),
                conductor.late() + workers.stream().mapToLong(part -> part.late).sum(), conductor.together(),
                generators(workers), repeated(workers), points,
                races.entrySet().stream().map(race -> new Run.Race(race.getKey(), race.getValue().size())).toList(),
                left, sums, conductor.sleeps(), conductor.clock(), uncaught);
    }

    private List<Run.Generator> generators(List<Part> workers) {
        var threads = new IdentityHashMap<Object, Integer>();
        for (var part : workers) part.generators.forEach(generator -> threads.merge(generator, 1, Integer::sum));
        // One that tasks only split, or take seeds from, is not drawn from: but two may be about to use it at the same time.
        var collided = conductor.collided();
        for (var generator : collided) threads.putIfAbsent(generator, 0);
        return threads.entrySet().stream().map(one -> new Run.Generator(Probe.typeOf(one.getKey()), one.getValue(),
                collided.contains(one.getKey()))).sorted(Comparator.comparing(Run.Generator::type)).toList();
    }

    /** Two streams that overlap, wherever they begin, have neighbours in common; random ones have none (2^-100). */
    private static long repeated(List<Part> workers) {
        record Pair(double first, double second) {}
        var pairs = new HashSet<Pair>();
        long repeated = 0;
        for (var part : workers)
            for (int i = 1; i < Math.min(part.draws, part.values.length); i++)
                if (!pairs.add(new Pair(part.values[i - 1], part.values[i]))) repeated++;
        return repeated;
    }
}
