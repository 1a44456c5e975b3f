package cluster;

import module java.base;
import org.apache.spark.launcher.JavaModuleOptions;

/** The start of a cluster, which leaves all of its processes or none. */
final class Start {
    private static final long PATIENCE_SECONDS = 60, POLL_MILLISECONDS = 50;
    private static final String BROKEN_OFF = "The start was broken off";
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (\\S+)");
    private static final Pattern PAGES = Pattern.compile("started at (http\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered");

    private final Home home;
    private final Members members;
    private final Plan plan;
    private final long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000;
    private boolean over;

    Start(Home home, Plan plan) {
        this.home = home;
        this.members = new Members(home);
        this.plan = plan;
    }

    /**
     * Starts the master and the workers, and waits until all have found each other. After a fault,
     * and after Ctrl-C, nothing of it is left.
     *
     * @return the address of the master and, if they were wanted, of its web pages
     * @throws IllegalStateException with a sentence, if it does not succeed
     */
    List<String> run() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::undo));
        try {
            home.fill(plan);
            var master = launch("master");
            var addresses = new ArrayList<>(List.of(awaitLine(master, "master", MASTER)));
            if (plan.pages()) addresses.add(awaitLine(master, "master", PAGES));
            var workers = new LinkedHashMap<String, Process>();
            for (int number = 1; number <= plan.workers(); number++)
                workers.put("worker-" + number, launch("worker-" + number,
                        addresses.getFirst(), "" + plan.cores(), "" + plan.megabytes()));
            for (var worker : workers.entrySet())
                awaitLine(worker.getValue(), worker.getKey(), REGISTERED);
            synchronized (this) {
                home.found(addresses);
                over = true;
            }
            return addresses;
        } finally {
            undo();
        }
    }

    /** Ends what was started, unless the start is over. No more is started then. */
    private synchronized void undo() {
        if (over) return;
        over = true;
        try {
            members.end();
            home.forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A process begins with its work when it is recorded, and told so by a line. Its output goes to
     * a file: a pipe would not end as long as the process has it.
     */
    private synchronized Process launch(String role, String... more) throws IOException {
        if (over) throw new IllegalStateException(BROKEN_OFF);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = home.daemons() + File.pathSeparator + home.jars();
        var command = Stream.of(Stream.of(java, "-cp", classPath, "-Xmx512m",
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                Stream.of(JavaModuleOptions.defaultModuleOptionArray()),
                Stream.of(Daemon.class.getName(), home.folder().toString(),
                        "" + plan.pages(), role), Stream.of(more)).flatMap(all -> all).toList();
        var builder = new ProcessBuilder(command).directory(home.folder().toFile())
                .redirectErrorStream(true).redirectOutput(home.log(role).toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("_?SPARK_.*")); // of another Spark
        environment.putAll(Map.of("SPARK_HOME", home.folder().toString(),
                "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", Daemon.HOST,
                "JAVA_HOME", System.getProperty("java.home")));
        var process = builder.start();
        members.add(Member.of(role, process.toHandle()));
        try (var go = process.getOutputStream()) {
            go.write('\n');
        }
        return process;
    }

    /** The first group, or all, of what a process says in its log sooner or later. */
    private String awaitLine(Process process, String role, Pattern line) throws IOException {
        var log = home.log(role);
        while (true) {
            boolean runs = process.isAlive();
            var said = line.matcher(Files.readString(log));
            if (said.find()) return said.group(said.groupCount());
            if (!runs) throw failed("Spark's %s has ended while it started: see its log %s"
                    .formatted(role, log));
            if (System.nanoTime() > deadline)
                throw failed("Spark's %s was not ready after %d s: see its log %s"
                        .formatted(role, PATIENCE_SECONDS, log));
            LockSupport.parkNanos(POLL_MILLISECONDS * 1_000_000);
        }
    }

    /** What ends because of Ctrl-C has no fault of its own. */
    private synchronized IllegalStateException failed(String sentence) {
        return new IllegalStateException(over ? BROKEN_OFF : sentence);
    }
}
