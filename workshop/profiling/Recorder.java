package profiling;

import module java.base;
import program.Program;
import program.Running;
import terminal.Temporary;
import terminal.Waiting;

/**
 * Runs a script under Flight Recorder. What is seen of waits and samples costs little: a script
 * that only computes is some percent slower.
 */
public final class Recorder {
    /** Every so much of a core's time there is a sample. */
    static final double PERIOD_SECONDS = 0.01;
    /** Deeper stacks are cut; 64 is the recorder's own limit, which recursion exceeds. */
    private static final int DEEPEST = 512;
    /**
     * A thread tells what it does only at a safepoint: with some collectors, as that of a JVM with
     * one core, the compiler leaves loops without any, and their caller would be named instead.
     */
    private static final List<String> SAFEPOINTS_IN_LOOPS =
            List.of("-XX:+UseCountedLoopSafepoints", "-XX:LoopStripMiningIter=1000");
    /** So many bytes take seconds to read. */
    private static final long LARGE = 10_000_000;

    /** What is recorded. CPUTimeSample is for Linux; elsewhere ExecutionSample looks instead. */
    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("CPUTimeSample", "throttle 10 ms"), Map.entry("CPUTimeSamplesLost", ""),
            Map.entry("ExecutionSample", "period 10 ms"),
            Map.entry("ThreadSleep", "threshold 0 ms"), Map.entry("ThreadPark", "threshold 0 ms"),
            Map.entry("JavaMonitorEnter", "threshold 0 ms"),
            Map.entry("JavaMonitorWait", "threshold 0 ms"),
            Map.entry("FileRead", "threshold 1 ms"), Map.entry("FileWrite", "threshold 1 ms"),
            Map.entry("SocketRead", "threshold 1 ms"), Map.entry("SocketWrite", "threshold 1 ms"),
            Map.entry("ObjectAllocationSample", "throttle 1000/s"),
            Map.entry("ThreadAllocationStatistics", "period 100 ms"),
            Map.entry("GarbageCollection", "threshold 0 ms"),
            Map.entry("ThreadStart", ""), Map.entry("ThreadEnd", ""),
            Map.entry("VirtualThreadStart", ""), Map.entry("VirtualThreadEnd", ""),
            Map.entry("ProcessStart", ""), Map.entry("Shutdown", ""),
            Map.entry("CPULoad", "period 1 s"),
            Map.entry("ThreadDump", "period endChunk"));
    /** These may come by the million, and nobody asks where they come from. */
    private static final Set<String> WITHOUT_STACK = Set.of("ThreadStart", "ThreadEnd",
            "VirtualThreadStart", "VirtualThreadEnd", "ProcessStart", "Shutdown", "ThreadDump",
            "GarbageCollection", "CPUTimeSamplesLost", "CPULoad",
            "ThreadAllocationStatistics");

    /** A run, and what was seen of it: nothing, if the script ended without its JVM's help. */
    public record Run(Running.Ended ended, Optional<Recorded> recorded) {}

    private Recorder() {}

    /** Runs the script to its end, or until it is told to end. */
    public static Run run(Program script, List<String> arguments, Duration limit)
            throws IOException, InterruptedException {
        var folder = Temporary.folder("profile");
        var settings = Files.writeString(folder.resolve("settings.jfc"), settings());
        var file = folder.resolve("script.jfr");
        var options = new ArrayList<>(SAFEPOINTS_IN_LOOPS);
        options.addAll(List.of("-Xlog:jfr*=off",
                "-XX:FlightRecorderOptions:stackdepth=" + DEEPEST + ",repository=" + folder,
                "-XX:StartFlightRecording:name=profile,maxsize=256m,settings=" + settings
                + ",filename=" + file));
        var ended = Running.run(script.plain(options, arguments), limit);
        return new Run(ended, read(script, file));
    }

    private static Optional<Recorded> read(Program script, Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) return Optional.empty();
        try (var _ = Files.size(file) < LARGE ? null
                : new Waiting("profile: reads the recording")) {
            return Optional.of(new Reading(script).read(file));
        }
    }

    private static String settings() {
        return EVENTS.entrySet().stream().map(event -> """
                <event name="jdk.%s">
                %s<setting name="stackTrace">%s</setting><setting name="enabled">true</setting>
                </event>
                """.formatted(event.getKey(), event.getValue().isEmpty() ? ""
                : "<setting name=\"%s\">%s</setting>".formatted(
                (Object[]) event.getValue().split(" ", 2)),
                !WITHOUT_STACK.contains(event.getKey())))
                .collect(Collectors.joining("", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<configuration version=\"2.0\">\n", "</configuration>\n"));
    }
}
