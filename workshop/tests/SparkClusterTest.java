import module java.base;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/**
 * The tool spark-cluster: real processes, which are killed as a learner may kill them. One cluster
 * serves all tests that do not start their own; one of them costs it a worker.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkClusterTest {
    private static final long SAMPLES = 4_000_000_000L, TASKS = 64, SEED = 42;
    /** What parallelMonteCarloPi of mcpi-parallel counts with so many threads as here tasks. */
    private static final long INSIDE = 3_141_605_038L;
    /** What mcpi-parallel-solution prints with 1e8 samples and so many threads. */
    private static final String PI = "3.14158796";
    private static final String OTHER_SECRET = "0123456789abcdef".repeat(4);

    @TempDir static Path temporary;
    private static Path clone;
    private static String master;
    /** What mcpi-spark gives a master to let it in; without that, Spark tries for 60 s. */
    private static final double REFUSED_SECONDS = 20;
    /** The first two wait for that limit: so they begin early, and the tests go on. */
    private static Future<Call> withoutSecret, withAnotherSecret, help;
    /** A job that runs when the cluster is stopped. */
    private static Job last;

    record Call(Project.Result result, double seconds) {}

    @BeforeAll static void startACluster() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() ->
                processesOf(temporary).forEach(ProcessHandle::destroyForcibly)));
        clone = clone("shared");
        // Typed as in a pipe: it ends, though the processes that it has started go on.
        var typed = new ProcessBuilder("sh", "-c", ofThePage("spark-cluster start"))
                .directory(clone.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var out = new String(typed.getInputStream().readAllBytes());
        assertEquals(0, typed.waitFor());
        master = out.replaceFirst("(?s).*Master: +(spark://127.0.0.1:\\d+)\n.*", "$1");
        assertEquals("""
                A Spark cluster runs on this computer: 2 workers with 1 core and 1,024 MB each.

                Master:  %1$s
                A job:   ./jbangw mcpi-spark-solution --tasks 64 \\
                           --properties-file .spark/spark.properties
                Status:  ./jbangw spark-cluster status
                The end: ./jbangw spark-cluster stop
                """.formatted(master), out);
        withoutSecret = call("-n", "1000", "--master", master);
        var wrong = Files.writeString(temporary.resolve("wrong.properties"),
                Files.readString(properties()).replaceFirst("(?m)(secret=).*$", "$1"
                        + OTHER_SECRET));
        withAnotherSecret = call("-n", "1000", "--master", master,
                "--properties-file", wrong.toString());
        help = call("--help");
    }

    private static Path clone(String name) throws IOException {
        return Project.clone(temporary.resolve(name), "workshop", "jbang.properties").toRealPath();
    }

    private static Path properties() {
        return clone.resolve(".spark/spark.properties");
    }

    private static Project.Result tool(Path clone, String... arguments) throws Exception {
        return Project.script("workshop/spark-cluster.java")
                .runIn(clone, clone.resolve("jbangw").toString(), arguments);
    }

    /** What a learner types, who has part 7 of the lesson open. */
    private static String ofThePage(String part) {
        var commands = new CommandTest.Contents(Project.read("lesson/7-cluster.md")).commands;
        commands.removeIf(command -> !command.contains(part));
        assertEquals(1, commands.size(), part);
        return commands.getFirst();
    }

    private static Project.Result type(String part, String more) throws Exception {
        return Project.run(clone, Map.of(), "", List.of("sh", "-c", ofThePage(part) + more));
    }

    private static Future<Call> call(String... words) {
        var call = new FutureTask<>(() -> {
            long begin = System.nanoTime();
            var result = Project.script("solutions/mcpi-spark.java").runIn(temporary, "", words);
            return new Call(result, (System.nanoTime() - begin) / 1e9);
        });
        Thread.ofPlatform().daemon().start(call);
        return call;
    }

    @AfterAll static void nothingIsLeft() throws Exception {
        var ended = type("spark-cluster stop", "");
        assertEquals(0, ended.status(), ended.err());
        assertTrue(ended.out().startsWith("Ended: master ("), ended.out());
        if (last != null) { // it is told, and so does not wait for another master
            assertTrue(last.process.waitFor(30, TimeUnit.SECONDS), "a driver waits for ever");
            assertEquals(1, last.process.exitValue());
            assertTrue(Job.read(last.err).contains("it was stopped"), Job.read(last.err));
        }
        assertEquals(List.of(), processesOf(clone));
        assertFalse(Files.exists(properties()));
    }

    // ---- of clusters of their own, or of none: first, for in the end a job is at work

    @Order(1) @Test void wrongCallGetsOneSentence() throws Exception {
        var script = Project.script("workshop/spark-cluster.java");
        for (var wrong : Map.of("", "Say one of start, stop and status",
                "strat", "There is no strat; did you mean start?",
                "stop --cores=2", "Only start takes options",
                "start --workers=0", "--workers must be from 1 to 16",
                "start --workers=17", "--workers must be from 1 to 16",
                "start --cores=65", "--cores must be from 1 to 64",
                "start --memory=511m", "--memory must be from 512m to 64g",
                "start --memory=1", "--memory must be from 512m to 64g",
                "start --memory=65g", "--memory must be from 512m to 64g").entrySet()) {
            var words = Stream.of(wrong.getKey().split(" ")).filter(word -> !word.isEmpty());
            assertEquals(new Project.Result(2, "", wrong.getValue() + " (see -h)\n"),
                    script.answer(words.toArray(String[]::new)));
        }
    }

    @Order(1) @Test void whereNothingRunsThereIsNothingToStop() throws Exception {
        var empty = clone("empty");
        var nothing = new Project.Result(0,
                "No cluster runs. To start one:  ./jbangw spark-cluster start\n", "");
        assertEquals(nothing, tool(empty, "status"));
        assertEquals(nothing, tool(empty, "stop"));
        assertFalse(Files.exists(empty.resolve(".spark")));
        // An id that was recorded, and that a stranger has now: this JVM.
        Files.createDirectory(empty.resolve(".spark"));
        var record = empty.resolve(".spark/processes");
        Files.writeString(record, "master " + ProcessHandle.current().pid() + " 1000\n");
        assertEquals(nothing, tool(empty, "stop"));
        assertFalse(Files.exists(record));
    }

    /** As if its only worker had ended; a master that runs is this JVM. */
    @Order(1) @Test void withoutAWorkerJobsWait() throws Exception {
        var lone = clone("lone");
        Files.createDirectory(lone.resolve(".spark"));
        var master = ProcessHandle.current();
        Files.writeString(lone.resolve(".spark/processes"), "master %d %d\nworker-1 %1$d 1000\n"
                .formatted(master.pid(), master.info().startInstant().orElseThrow()
                .toEpochMilli()));
        Files.writeString(lone.resolve(".spark/addresses"), "spark://127.0.0.1:1\n");
        var status = tool(lone, "status").out();
        assertTrue(status.matches("(?s)master +\\d+  runs\nworker-1 +\\d+  has ended\n.*"
                + "\nNo worker runs: jobs wait for one. To have all again:\n.*"), status);
    }

    /** As by Ctrl-C, which all processes of the terminal get; by kill; and by kill -9. */
    @Order(1) @Test void aStartThatIsBrokenOffLeavesNothing() throws Exception {
        var broken = clone("broken");
        breakOff(broken, "master", "kill -INT -%d", 130);
        assertEquals(List.of(), processesOf(broken));
        breakOff(broken, "worker-1", "kill -TERM %d", 143);
        assertEquals(List.of(), processesOf(broken));
        breakOff(broken, "master", "kill -KILL %d", 137);
        var ended = tool(broken, "stop");
        assertTrue(ended.out().startsWith("Ended: master ("), ended.toString());
        assertEquals(List.of(), processesOf(broken));
    }

    /** setsid gives the command a group of processes of its own, as a terminal does. */
    private static void breakOff(Path clone, String recorded, String kill, int status)
            throws Exception {
        var command = List.of("env", "--default-signal=INT", "setsid");
        var tool = Project.script("workshop/spark-cluster.java").command("start");
        var builder = new ProcessBuilder(Stream.concat(command.stream(), tool.stream()).toList())
                .directory(clone.toFile()).redirectErrorStream(true)
                .redirectOutput(clone.resolve("out").toFile());
        builder.environment().put("WORKSHOP", clone.toString());
        var start = builder.start();
        var records = clone.resolve(".spark/processes");
        await(recorded + " is recorded", () -> Files.exists(records)
                && Files.readString(records).contains(recorded + " "));
        assertEquals(0, new ProcessBuilder("sh", "-c", kill.formatted(start.pid()))
                .inheritIO().start().waitFor());
        assertEquals(status, start.waitFor());
    }

    /** They are there if they are wanted, on a loopback address; and a master takes all with it. */
    @Order(1) @Test void webPagesForWhoeverAsks() throws Exception {
        var seen = clone("seen");
        var started = tool(seen, "start", "--workers", "1", "--web-ui", "--memory", "512m");
        assertEquals(0, started.status(), started.err());
        var pages = started.out().replaceFirst("(?s).*Pages: +http:/(/127.0.0.1:\\d+)\n.*", "$1");
        for (var process : processesOf(seen)) {
            var listening = Sockets.listening(process);
            assertEquals(2, listening.size(), listening.toString());
            for (var address : listening)
                assertTrue(address.getAddress().isLoopbackAddress(), address.toString());
            await("one of them has pages", () ->
                    listening.stream().filter(Sockets::answersHttp).count() == 1);
        }
        assertTrue(Sockets.listening(member(seen, "master")).toString().contains(pages), pages);
        kill(member(seen, "master"));
        await("the worker has ended with its master", () -> processesOf(seen).isEmpty());
        assertEquals("All of the cluster has ended. To start another one:  "
                + "./jbangw spark-cluster start\n", tool(seen, "status").out());
        assertTrue(tool(seen, "status").out().startsWith("No cluster runs."));
    }

    // ---- of the shared cluster, in this order

    @Order(2) @Test void aSecondStartSaysThatItRuns() throws Exception {
        var again = tool(clone, "start");
        assertEquals(new Project.Result(2, "", "A cluster runs already: see ./jbangw spark-cluster "
                + "status, or end it by ./jbangw spark-cluster stop\n"), again);
        var status = tool(clone, "status");
        assertEquals(0, status.status(), status.err());
        assertTrue(status.out().matches("""
                (?s)master +\\d+  runs
                worker-1 +\\d+  runs
                worker-2 +\\d+  runs

                Master:  %s
                .*""".formatted(master)), status.out());
        ScriptTest.assertReadable(status.out());
    }

    @Order(2) @Test void onlyTheOwnerCanReadTheSecret() throws Exception {
        assertEquals("rwx------", mode(clone.resolve(".spark")));
        assertEquals("rw-------", mode(properties()));
    }

    @Order(2) @Test void theJobOfThePageHasThePiOfTheExecutor() throws Exception {
        var job = type("--properties-file .spark/", " -n 1e8");
        assertEquals(0, job.status(), job.err());
        ScriptTest.assertReadable(job.out());
        assertEquals(PI, SparkTest.sparkRow(job.out()));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** Looks at all of a job while it runs; then its driver is killed, and the executors end. */
    @Order(3) @Test void aKilledDriverLeavesNoProcess() throws Exception {
        await("executors of other jobs have ended", () -> processesOf(clone).size() == 3);
        var cluster = processesOf(clone);
        var job = Job.solution();
        job.awaitTasks("worker-1", 0, 1);
        job.awaitTasks("worker-2", 0, 1);
        var executors = processesOf(clone);
        executors.removeAll(cluster);
        executors.remove(job.process.toHandle());
        assertEquals(2, executors.size(), executors.toString());

        var secret = Files.readString(properties()).replaceFirst("(?s).*secret=(\\S+).*", "$1");
        assertTrue(secret.matches("[0-9a-f]{64}"), "the secret is found");
        var all = Stream.of(cluster, executors, List.of(job.process.toHandle()))
                .flatMap(List::stream).toList();
        for (var process : all) assertFalse(commandLine(process).contains(secret));
        // A driver has one port for its executors and one for its blocks, the others have one.
        for (var process : all)
            assertEquals(process.equals(job.process.toHandle()) ? 2 : 1,
                    assertQuietPorts(process), () -> commandLine(process));

        job.process.destroyForcibly().waitFor();
        await("the executors have ended", () -> processesOf(clone).equals(cluster));
        var status = tool(clone, "status").out();
        assertFalse(status.contains("executor"), status);
    }

    /** Each port is a loopback address, and answers no HTTP: no web page, no REST interface. */
    private static int assertQuietPorts(ProcessHandle process) throws IOException {
        var listening = Sockets.listening(process);
        for (var address : listening) {
            assertTrue(address.getAddress().isLoopbackAddress(), address.toString());
            assertFalse(Sockets.answersHttp(address), address.toString());
        }
        return listening.size();
    }

    /** The count is that of the executor, to the last digit, whoever is lost on the way. */
    @Order(4) @Test void theCountIsTheSameWithoutAnExecutorAndAWorker() throws Exception {
        var job = Job.once();
        job.awaitTasks("worker-1", 0, 2);
        kill(executorOf("worker-1"));
        job.awaitTasks("worker-1", 1, 1); // the worker has started another one
        var orphan = executorOf("worker-2");
        kill(member(clone, "worker-2"));
        assertTrue(job.process.isAlive(), "it was killed while the job ran");
        await("the executor without a worker has ended", () -> !orphan.isAlive());
        var status = tool(clone, "status").out();
        assertTrue(status.matches("""
                (?s)master +\\d+  runs
                worker-1 +\\d+  runs
                worker-2 +\\d+  has ended
                executor +\\d+  runs, for worker-1

                What still runs goes on with the work. .*"""), status);
        ScriptTest.assertReadable(status);
        last = Job.solution(); // it waits until this one has ended, and leaves its cores
        assertEquals(0, job.process.waitFor(), () -> Job.read(job.err));
        assertEquals(INSIDE + "\n", Job.read(job.out));
    }

    private static ProcessHandle member(Path clone, String role) throws IOException {
        var id = Files.readString(clone.resolve(".spark/processes"))
                .replaceFirst("(?s).*\\b" + role + " (\\d+) .*", "$1");
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private static ProcessHandle executorOf(String worker) throws IOException {
        return member(clone, worker).children().findFirst().orElseThrow();
    }

    private static void kill(ProcessHandle process) throws Exception {
        assertTrue(process.destroyForcibly());
        await("it was killed", () -> !process.isAlive());
    }

    @Order(5) @Test void withoutTheSecretNobodyGetsIn() throws Exception {
        // Within the script's limit; and some times what the help took, which was asked for at the
        // same moment: where this machine is busy, a JVM starts slowly.
        double patience = REFUSED_SECONDS + 8 * Math.max(1, help.get().seconds());
        for (var refused : List.of(withoutSecret.get(), withAnotherSecret.get())) {
            SparkTest.assertRefused(refused.result(), master);
            assertTrue(refused.seconds() < patience, refused + ", at most " + patience);
        }
        await("the three drivers that know the secret have been let in", () -> registered() >= 3);
        assertEquals(3, registered());
    }

    private static long registered() throws IOException {
        try (var lines = Files.lines(clone.resolve(".spark/logs/master.log"))) {
            return lines.filter(line -> line.contains("Registered app mcpi-spark")).count();
        }
    }

    // ---- what the tests look at

    /** All whose command line has this folder in it, in the order of their ids. */
    private static List<ProcessHandle> processesOf(Path folder) {
        return ProcessHandle.allProcesses().filter(process ->
                commandLine(process).contains(folder + "/.spark/")).sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long begin = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - begin > 120e9) throw new AssertionError("no more: " + what);
            Thread.sleep(50);
        }
    }

    /** A driver, which is a process, and what its executors have noted. */
    private static final class Job {
        /** Calls the method of the solution once, and prints the count. */
        private static final String ONCE = """
                import module java.base;
                import org.apache.spark.SparkConf;
                import org.apache.spark.api.java.JavaSparkContext;

                void main(String[] args) throws Exception {
                    var conf = new SparkConf().setAppName("once").setMaster(args[0])
                            .setJars(new String[] {args[2], args[3]});
                    var settings = new Properties();
                    try (var in = Files.newBufferedReader(Path.of(args[1]))) {
                        settings.load(in);
                    }
                    for (var name : settings.stringPropertyNames())
                        conf.set(name, settings.getProperty(name));
                    var method = Class.forName("McpiSpark").getDeclaredMethod(
                            "parallelMonteCarloPi", long.class, int.class, long.class,
                            JavaSparkContext.class);
                    method.setAccessible(true);
                    try (var spark = new JavaSparkContext(conf)) {
                        double pi = (double) method.invoke(null, %1$dL, %2$d, %3$dL, spark);
                        IO.println(Math.round(pi * %1$dL / 4));
                    }
                }
                """.formatted(SAMPLES, TASKS, SEED);

        private final Set<String> before = Set.copyOf(applications("worker-1"));
        private final Path out, err;
        private final Process process;

        private Job(List<String> command) throws IOException {
            out = Files.createTempFile(temporary, "job", ".out");
            err = Files.createTempFile(temporary, "job", ".err");
            process = new ProcessBuilder(command).redirectOutput(out.toFile())
                    .redirectError(err.toFile()).start();
        }

        /** As a learner types it. */
        static Job solution() throws Exception {
            return new Job(Project.script("solutions/mcpi-spark.java").command("--master", master,
                    "--properties-file", properties().toString(), "--tasks", "" + TASKS,
                    "-n", "" + SAMPLES));
        }

        static Job once() throws Exception {
            var script = Project.script("solutions/mcpi-spark.java");
            var file = Files.writeString(temporary.resolve("Once.java"), ONCE).toString();
            var jars = script.jars().stream().map(Path::toString).toList();
            var picocli = jars.stream().filter(jar -> jar.contains("picocli")).findFirst();
            var command = new ArrayList<>(script.command());
            command.removeLast(); // its main class
            command.addAll(List.of(file, master, properties().toString(), jars.getFirst(),
                    picocli.orElseThrow()));
            return new Job(command);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A worker makes a folder for each, when it starts the first executor for it. */
        private static List<String> applications(String worker) {
            var names = work(worker).toFile().list();
            return names == null ? List.of() : List.of(names);
        }

        private static Path work(String worker) {
            return clone.resolve(".spark", "work", worker);
        }

        /** Waits until an executor that a worker has started for it has done so many tasks. */
        void awaitTasks(String worker, int executor, int tasks) throws Exception {
            await("%d tasks of executor %d of %s".formatted(tasks, executor, worker), () -> {
                assertTrue(process.isAlive(), () -> "the job has ended: " + read(err));
                var application = applications(worker).stream()
                        .filter(name -> !before.contains(name)).findFirst();
                if (application.isEmpty()) return false;
                var folder = work(worker).resolve(application.get());
                var numbers = Stream.of(folder.toFile().list()).map(Integer::valueOf).sorted();
                var number = numbers.skip(executor).findFirst();
                if (number.isEmpty()) return false;
                var log = folder.resolve(number.get() + "/stderr");
                return Files.exists(log) && Files.readString(log).lines()
                        .filter(line -> line.contains(": Finished task ")).count() >= tasks;
            });
        }
    }
}
