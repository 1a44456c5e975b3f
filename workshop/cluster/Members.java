package cluster;

import module java.base;

/** The processes of a cluster: those that were recorded, and the executors that workers start. */
final class Members {
    private static final long POLITE_SECONDS = 5, PATIENCE_SECONDS = 30, POLL_MILLISECONDS = 50;
    private static final int QUIET_LOOKS = 3;

    private final Home home;

    Members(Home home) {
        this.home = home;
    }

    void add(Member member) throws IOException {
        Files.writeString(home.records(), member.line(), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** All that were started, whether they run or not; a line that was cut off is none. */
    List<Member> recorded() throws IOException {
        if (!Files.exists(home.records())) return List.of();
        return Files.readString(home.records()).lines()
                .filter(line -> line.matches("\\S+ \\d+ \\d+")).map(Member::parse).toList();
    }

    /**
     * All that run, by what they are. A worker's children are executors. One whose worker was
     * killed is nobody's child: it is a JVM that has the jars of this cluster on its class path.
     */
    SequencedMap<ProcessHandle, String> running() throws IOException {
        var running = new LinkedHashMap<ProcessHandle, String>();
        for (var member : recorded())
            member.process().ifPresent(process -> running.put(process, member.role()));
        for (var worker : List.copyOf(running.keySet()))
            worker.descendants().filter(Member::runs)
                    .forEach(child -> running.putIfAbsent(child, "executor"));
        ProcessHandle.allProcesses().filter(this::hasOurJars)
                .forEach(stray -> running.putIfAbsent(stray, "executor"));
        return running;
    }

    private boolean hasOurJars(ProcessHandle process) {
        var info = process.info();
        return info.command().filter(program -> program.endsWith("java")).isPresent()
                && info.commandLine().filter(line -> line.contains(File.pathSeparator
                + home.jars())).isPresent(); // not those of a clone whose path only ends like ours
    }

    /**
     * Ends all, first politely, and waits for that. A worker that is asked to end may have started
     * an executor just before: so it is over when nothing was seen a few times.
     *
     * @return what was ended
     * @throws IllegalStateException with a sentence, if something does not end
     */
    SequencedMap<ProcessHandle, String> end() throws IOException {
        var ended = new LinkedHashMap<ProcessHandle, String>();
        long start = System.nanoTime();
        for (int quiet = 0; quiet < QUIET_LOOKS; ) {
            var left = running();
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            if (seconds >= PATIENCE_SECONDS) throw new IllegalStateException(
                    "These do not end, whatever is done: " + Status.list(left));
            for (var process : left.keySet())
                if (seconds < POLITE_SECONDS) process.destroy();
                else process.destroyForcibly();
            left.forEach(ended::putIfAbsent);
            quiet = left.isEmpty() ? quiet + 1 : 0;
            LockSupport.parkNanos(POLL_MILLISECONDS * 1_000_000);
        }
        return ended;
    }
}
