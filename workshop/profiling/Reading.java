package profiling;

import module java.base;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordedThreadGroup;
import jdk.jfr.consumer.RecordingFile;
import profiling.Recorded.Allocation;
import profiling.Recorded.Collections;
import profiling.Recorded.Kind;
import profiling.Recorded.Sample;
import profiling.Recorded.Threads;
import profiling.Recorded.Wait;
import program.Program;

/** Makes plain data of a recording; what the JVM does for itself is left out. */
final class Reading {
    private record Place(Kind kind, String thread, String place) {}
    private record Total(long times, double seconds) {}
        /** A thread: until when it is known to have run or waited, and when it ended. */
    private record Life(String name, boolean virtual, Instant start, Instant known, Instant end) {}
    private record Seen(Instant time, long id, String thread, List<Frame> stack) {}

    private static final int MOST_POOLS = 3;
    private static final String COMMON_POOL = "InnocuousForkJoinWorkerThreadGroup";

    private final Stacks stacks;
    private final List<Seen> byCore = new ArrayList<>(), byClock = new ArrayList<>();
    private final Map<Place, Total> waits = new LinkedHashMap<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final Map<Long, Life> lives = new LinkedHashMap<>();
    private final Map<String, Integer> lost = new HashMap<>();
    private final Map<Long, LongSummaryStatistics> allocated = new HashMap<>();
    private final List<Double> others = new ArrayList<>();
    private int collections, processes;
    private double paused, longest;
    private Instant first = Instant.MAX, last = Instant.MIN, shutdown;
    private Dump dump = new Dump(Map.of(), List.of());

    Reading(Program script) {
        stacks = new Stacks(script.compilation().classes());
    }

    Recorded read(Path recording) throws IOException {
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) add(file.readEvent());
        }
        if (first.isAfter(last)) first = last = shutdown == null ? Instant.EPOCH : shutdown;
        if (shutdown != null && shutdown.isAfter(first)) last = shutdown;
        dump.waiting().forEach(this::waitsStill);
        var names = names();
        var samples = (byCore.isEmpty() ? byClock : byCore).stream()
                .map(seen -> new Sample(seconds(first, seen.time), seen.id,
                        names.get(seen.thread), seen.stack))
                .toList();
        return new Recorded(Math.max(0, seconds(first, last)),
                Runtime.getRuntime().availableProcessors(), samples,
                threads(samples, names), waits.entrySet().stream().map(one -> new Wait(
                        one.getKey().kind, names.get(one.getKey().thread), one.getKey().place,
                        one.getValue().times, one.getValue().seconds)).toList(),
                allocations, allocated(), new Collections(collections, paused, longest), processes,
                others.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                dump.deadlock());
    }

    private void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.CPUTimeSample" -> sample(event, event.getThread("eventThread"), byCore);
            case "jdk.ExecutionSample" -> sample(event, event.getThread("sampledThread"), byClock);
            case "jdk.CPUTimeSamplesLost" -> ours(event.getThread(), List.of(), false)
                    .ifPresent(name -> lost.merge(name, event.getInt("lostSamples"), Integer::sum));
            case "jdk.ThreadSleep" -> wait(event, Kind.SLEEP);
            case "jdk.JavaMonitorEnter" -> wait(event, Kind.LOCK);
            case "jdk.ThreadPark", "jdk.JavaMonitorWait" -> wait(event, null);
            case "jdk.FileRead", "jdk.FileWrite", "jdk.SocketRead", "jdk.SocketWrite" ->
                    wait(event, Kind.FILE);
            case "jdk.ObjectAllocationSample" -> allocation(event);
            case "jdk.GarbageCollection" -> collection(event);
            case "jdk.ThreadStart" -> started(event.getThread("thread"), event.getStartTime());
            case "jdk.VirtualThreadStart" -> started(event.getThread(), event.getStartTime());
            case "jdk.ThreadEnd" -> ended(event.getThread("thread"), event.getStartTime());
            case "jdk.VirtualThreadEnd" -> ended(event.getThread(), event.getStartTime());
            case "jdk.ThreadAllocationStatistics" -> allocated(event);
            case "jdk.CPULoad" -> others.add((double) event.getFloat("machineTotal")
                    - event.getFloat("jvmUser") - event.getFloat("jvmSystem"));
            case "jdk.ThreadDump" -> dump = Dump.of(event.getString("result"), stacks);
            case "jdk.ProcessStart" -> processes++;
            case "jdk.Shutdown" -> shutdown = event.getStartTime();
            default -> { }
        }
    }

    private void sample(RecordedEvent event, RecordedThread thread, List<Seen> to) {
        var stack = stacks.of(event.getStackTrace());
        ours(thread, stack, truncated(event)).ifPresent(name -> {
            to.add(new Seen(event.getStartTime(), thread.getJavaThreadId(), name, stack));
            seen(thread, name, event.getStartTime(), event.getStartTime());
        });
    }

    private void wait(RecordedEvent event, Kind kind) {
        var stack = stacks.of(event.getStackTrace());
        ours(event.getThread(), stack, truncated(event)).ifPresent(name -> {
            add(kind == null ? Kinds.of(stack) : kind, name, stack,
                    event.getDuration().toNanos() / 1e9);
            seen(event.getThread(), name, event.getStartTime(), event.getEndTime());
        });
    }

    private void add(Kind kind, String thread, List<Frame> stack, double seconds) {
        waits.merge(new Place(kind, thread, place(stack)), new Total(1, seconds), (one, other) ->
                new Total(one.times + other.times, one.seconds + other.seconds));
    }

    private static String place(List<Frame> stack) {
        return stack.stream().filter(Frame::own).findFirst().map(Frame::place).orElse(null);
    }

    /** Since it was last seen to do something. */
    private void waitsStill(long id, Dump.Standing standing) {
        var life = lives.get(id);
        if (life == null || life.end != null) return;
        add(standing.kind(), life.name, standing.stack(),
                Math.max(0, seconds(life.known, last)));
    }

    private void allocation(RecordedEvent event) {
        var stack = stacks.of(event.getStackTrace());
        if (ours(event.getThread(), stack, truncated(event)).isEmpty()) return;
        RecordedClass type = event.getClass("objectClass");
        allocations.add(new Allocation(Stacks.simple(type.getName()),
                place(stack), event.getLong("weight")));
    }

    /** So much has a thread allocated since it began; main had begun before the script. */
    private void allocated(RecordedEvent event) {
        var thread = event.getThread("thread");
        if (thread == null || !in(thread, "main", COMMON_POOL, "CarrierThreads")) return;
        var known = allocated.computeIfAbsent(thread.getJavaThreadId(),
                _ -> new LongSummaryStatistics());
        if (!"main".equals(thread.getJavaName())) known.accept(0);
        known.accept(event.getLong("allocated"));
    }

    private double allocated() {
        return Math.max(allocations.stream().mapToDouble(Allocation::bytes).sum(),
                allocated.values().stream().mapToLong(one -> one.getMax() - one.getMin()).sum());
    }

    private void collection(RecordedEvent event) {
        collections++;
        paused += event.getDuration("sumOfPauses").toNanos() / 1e9;
        longest = Math.max(longest, event.getDuration("longestPause").toNanos() / 1e9);
    }

    private static boolean truncated(RecordedEvent event) {
        return event.getStackTrace() != null && event.getStackTrace().isTruncated();
    }

    /** A name for the script's threads; of what main does, only that which is the script's. */
    private static Optional<String> ours(RecordedThread thread, List<Frame> stack, boolean cut) {
        if (thread == null || thread.getJavaName() == null) return Optional.empty();
        if (thread.isVirtual()) return Optional.of(thread.getJavaName().isEmpty()
                ? "virtual threads" : name(thread.getJavaName()));
        var name = thread.getJavaName();
        if (!in(thread, "main", COMMON_POOL) || name.equals("main") && !cut
                && stack.stream().noneMatch(Frame::own)) return Optional.empty();
        return Optional.of(name(name));
    }

    /** Whether it is in one of these groups, or below, and does not belong to the JVM. */
    private static boolean in(RecordedThread thread, String... groups) {
        return Stream.iterate(thread.getThreadGroup(), Objects::nonNull,
                RecordedThreadGroup::getParent)
                .anyMatch(group -> List.of(groups).contains(group.getName()))
                && !thread.getJavaName().startsWith("JFR ")
                && !thread.getJavaName().equals("DestroyJavaVM");
    }

    /** Numbers are left out where there may be many: pool-1-thread-2 is pool-1-thread-*. */
    static String name(String thread) {
        return thread.replaceFirst("\\d+$", "*");
    }

    private void seen(RecordedThread thread, String name, Instant start, Instant end) {
        lives.merge(thread.getJavaThreadId(), new Life(name,
                thread.isVirtual(), start, end, null), (life, more) ->
                new Life(name, life.virtual, min(life.start, more.start),
                        max(life.known, more.known), life.end));
        if (start.isBefore(first)) first = start;
        if (end.isAfter(last)) last = end;
    }

    private void started(RecordedThread thread, Instant time) {
        ours(thread, List.of(), true).ifPresent(name -> seen(thread, name, time, time));
    }

    private void ended(RecordedThread thread, Instant time) {
        if (thread != null) lives.computeIfPresent(thread.getJavaThreadId(), (_, life) ->
                new Life(life.name, life.virtual, life.start, life.known, time));
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Pools are told apart, pool-1-thread-* from pool-2-thread-*, unless there are many. */
    private Map<String, String> names() {
        var all = lives.values().stream().map(Life::name).collect(Collectors.toSet());
        var kinds = all.stream().collect(Collectors.groupingBy(
                name -> name.replaceAll("\\d+", "*"), Collectors.counting()));
        return all.stream().collect(Collectors.toMap(name -> name, name -> {
            var kind = name.replaceAll("\\d+", "*");
            return kinds.get(kind) > MOST_POOLS ? kind : name;
        }));
    }

    private List<Threads> threads(List<Sample> samples, Map<String, String> names) {
        var missed = new HashMap<String, Integer>();
        lost.forEach((name, number) -> missed.merge(names.getOrDefault(name, name), number,
                Integer::sum));
        var busy = samples.stream().collect(Collectors.groupingBy(Sample::thread,
                Collectors.counting()));
        var lived = new LinkedHashMap<String, List<Double>>();
        var virtual = new HashSet<String>();
        for (var life : lives.values()) {
            var end = life.end == null || life.end.isAfter(last) ? last : life.end;
            if (life.virtual) virtual.add(names.get(life.name));
            lived.computeIfAbsent(names.get(life.name), _ -> new ArrayList<>())
                    .add(Math.max(0, seconds(life.start, end)));
        }
        return lived.entrySet().stream().map(one -> {
            double sum = one.getValue().stream().mapToDouble(Double::doubleValue).sum();
            return new Threads(one.getKey(), one.getValue().size(),
                    virtual.contains(one.getKey()), sum,
                    Recorder.PERIOD_SECONDS * (busy.getOrDefault(one.getKey(), 0L)
                            + missed.getOrDefault(one.getKey(), 0)));
        }).filter(one -> one.lived() > Recorder.PERIOD_SECONDS).toList();
    }

    private static double seconds(Instant start, Instant end) {
        return Duration.between(start, end).toNanos() / 1e9;
    }
}
