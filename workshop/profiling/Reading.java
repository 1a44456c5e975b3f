package profiling;

import module java.base;
import java.nio.file.Files;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
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
    private record Life(String name, Instant start, Instant end) {}
    private record Seen(Instant time, String thread, List<Frame> stack) {}

    private final Stacks stacks;
    private final List<Seen> byCore = new ArrayList<>(), byClock = new ArrayList<>();
    private final Map<Place, Total> waits = new LinkedHashMap<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final Map<Long, Life> lives = new LinkedHashMap<>();
    private final Map<String, Integer> lost = new HashMap<>();
    private int collections, processes;
    private double paused, longest;
    private Instant first = Instant.MAX, last = Instant.MIN, shutdown;

    Reading(Program script) {
        stacks = new Stacks(script.compilation().classes());
    }

    Recorded read(Path recording) throws IOException {
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) add(file.readEvent());
        }
        if (first.isAfter(last)) first = last = shutdown == null ? Instant.EPOCH : shutdown;
        if (shutdown != null && shutdown.isAfter(first)) last = shutdown;
        var samples = (byCore.isEmpty() ? byClock : byCore).stream()
                .map(seen -> new Sample(seconds(first, seen.time), seen.thread, seen.stack))
                .toList();
        return new Recorded(Math.max(0, seconds(first, last)),
                Runtime.getRuntime().availableProcessors(), samples, threads(samples),
                waits.entrySet().stream().map(one -> new Wait(one.getKey().kind,
                        one.getKey().thread, one.getKey().place, one.getValue().times,
                        one.getValue().seconds)).toList(),
                allocations, new Collections(collections, paused, longest), processes);
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
            case "jdk.ProcessStart" -> processes++;
            case "jdk.Shutdown" -> shutdown = event.getStartTime();
            default -> { }
        }
    }

    private void sample(RecordedEvent event, RecordedThread thread, List<Seen> to) {
        var stack = stacks.of(event.getStackTrace());
        ours(thread, stack, truncated(event)).ifPresent(name -> {
            to.add(new Seen(event.getStartTime(), name, stack));
            seen(thread, name, event.getStartTime(), event.getStartTime());
        });
    }

    private void wait(RecordedEvent event, Kind kind) {
        var stack = stacks.of(event.getStackTrace());
        ours(event.getThread(), stack, truncated(event)).ifPresent(name -> {
            var place = stack.stream().filter(Frame::own).findFirst().map(Frame::place);
            waits.merge(new Place(kind == null ? Kinds.of(stack) : kind, name, place.orElse(null)),
                    new Total(1, event.getDuration().toNanos() / 1e9), (one, other) ->
                    new Total(one.times + other.times, one.seconds + other.seconds));
            seen(event.getThread(), name, event.getStartTime(), event.getEndTime());
        });
    }

    private void allocation(RecordedEvent event) {
        var stack = stacks.of(event.getStackTrace());
        if (ours(event.getThread(), stack, truncated(event)).isEmpty()) return;
        RecordedClass type = event.getClass("objectClass");
        allocations.add(new Allocation(Stacks.simple(type.getName()),
                stack.stream().filter(Frame::own).findFirst().map(Frame::place).orElse(null),
                event.getLong("weight")));
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
        var group = thread.getThreadGroup();
        if (group == null || !group.getName().equals("main")) return Optional.empty();
        var name = thread.getJavaName();
        if (name.equals("main") && !cut && stack.stream().noneMatch(Frame::own)
                || name.startsWith("JFR ") || name.equals("DestroyJavaVM")) return Optional.empty();
        return Optional.of(name(name));
    }

    /** Numbers are left out where there may be many: pool-1-thread-2 is pool-1-thread-*. */
    static String name(String thread) {
        return thread.replaceFirst("\\d+$", "*");
    }

    private void seen(RecordedThread thread, String name, Instant start, Instant end) {
        lives.putIfAbsent(thread.getJavaThreadId(), new Life(name, start, null));
        if (start.isBefore(first)) first = start;
        if (end.isAfter(last)) last = end;
    }

    private void started(RecordedThread thread, Instant time) {
        ours(thread, List.of(), true).ifPresent(name -> seen(thread, name, time, time));
    }

    private void ended(RecordedThread thread, Instant time) {
        if (thread != null) lives.computeIfPresent(thread.getJavaThreadId(), (_, life) ->
                new Life(life.name, life.start, time));
    }

    private List<Threads> threads(List<Sample> samples) {
        var busy = samples.stream().collect(Collectors.groupingBy(Sample::thread,
                Collectors.counting()));
        var lived = new LinkedHashMap<String, List<Double>>();
        for (var life : lives.values()) {
            var end = life.end == null || life.end.isAfter(last) ? last : life.end;
            lived.computeIfAbsent(life.name, _ -> new ArrayList<>())
                    .add(Math.max(0, seconds(life.start, end)));
        }
        return lived.entrySet().stream().map(one -> {
            double sum = one.getValue().stream().mapToDouble(Double::doubleValue).sum();
            return new Threads(one.getKey(), one.getValue().size(), sum,
                    Recorder.PERIOD_SECONDS * (busy.getOrDefault(one.getKey(), 0L)
                            + lost.getOrDefault(one.getKey(), 0)));
        }).toList();
    }

    private static double seconds(Instant start, Instant end) {
        return Duration.between(start, end).toNanos() / 1e9;
    }
}
