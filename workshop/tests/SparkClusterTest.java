import module java.base;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.junit.jupiter.api.Assertions.*;

/**
 * The tool spark-cluster, and what becomes of a job whose processes are killed. Who listens is seen
 * on Linux only: elsewhere the output says that it was not tested.
 */
@Execution(ExecutionMode.CONCURRENT)
class SparkClusterTest {
    private static final String DRIVER = "solutions/mcpi-spark.java";
    private static final int TASKS = 64, TRIES = 3, PATIENCE_SECONDS = 120;
    /** While a job has all cores; Spark alone would try for 60 s. Else it is 14 s. */
    private static final int MOST_SECONDS_REFUSED = 40;
    /** What mcpi-parallel-solution has for these samples, 64 threads and seed 42 (in 19 s). */
    private static final String SAMPLES = "4e9", PI = "3.14160504";
    private static final Path SOCKETS = Path.of("/proc/net/tcp");
    private static final boolean LINUX = Files.isReadable(SOCKETS);
    private static final String LISTENS = "0A";
    private static final Set<String> LOOPBACK = Set.of("0100007F",
            "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    @TempDir Path clone, elsewhere;

    private Project.Result cluster(String... arguments) throws Exception {
        return Project.script("workshop/spark-cluster.java")
                .runIn(clone, clone.resolve("jbangw").toString(), arguments);
    }

    /** All with this clone in their command line: the cluster, its executors and its drivers. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(process -> process.info().commandLine()
                .filter(line -> line.contains(clone.toString())).isPresent()).toList();
    }

    private List<ProcessHandle> executors() {
        return processes().stream().filter(process -> process.info().commandLine().orElse("")
                .contains("CoarseGrainedExecutorBackend")).toList();
    }

    /** By what the tool has noted: its role, its id, when it was started. */
    private ProcessHandle member(String role) throws IOException {
        return Files.readAllLines(clone.resolve(".spark/processes")).stream()
                .map(line -> line.split(" ")).filter(words -> words[0].equals(role))
                .flatMap(words -> ProcessHandle.of(Long.parseLong(words[1])).stream())
                .findFirst().orElseThrow();
    }

    private ProcessHandle executorOf(String worker) throws Exception {
        var parent = member(worker);
        await(worker + " has an executor", () -> parent.children().findAny().isPresent());
        return parent.children().findAny().orElseThrow();
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            assertTrue(System.nanoTime() - start < PATIENCE_SECONDS * 1e9, "never: " + what);
            Thread.sleep(50);
        }
    }

    private static void kill(ProcessHandle process) throws Exception {
        assertTrue(process.destroyForcibly());
        process.onExit().get(1, TimeUnit.MINUTES);
    }

    /** How many tasks the executors of a worker have done, of all jobs, as they log it. */
    private long tasksDone(String worker) throws IOException {
        long done = 0;
        try (var files = Files.walk(clone.resolve(".spark/work").resolve(worker))) {
            for (var log : files.filter(file -> file.endsWith("stderr")).toList())
                done += Files.readAllLines(log).stream()
                        .filter(line -> line.contains("Finished task ")).count();
        }
        return done;
    }

    // One cluster, from its start to its end

    private final List<Process> drivers = new ArrayList<>();

    /** One after the other, unlike the tests of this class. */
    @TestFactory @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> aClusterFromItsStartToItsEnd() throws Exception {
        Project.clone(clone);
        var kill = new Thread(() -> processes().forEach(ProcessHandle::destroyForcibly));
        Runtime.getRuntime().addShutdownHook(kill); // the cluster is no child of this JVM
        return Stream.of(test("what does not run is not ended", this::nothingRuns),
                test("it starts, once", this::startsOnce),
                test("its secret is its owner's", this::theSecretIsKept),
                test("a lost executor and a lost worker change no digit", this::losses),
                test("a killed driver leaves nothing", this::killedDriver),
                test("stop leaves nothing", this::stops)).onClose(() -> {
                    kill.run();
                    Runtime.getRuntime().removeShutdownHook(kill);
                });
    }

    private static DynamicTest test(String name, Executable body) {
        return DynamicTest.dynamicTest(name, body);
    }

    private void nothingRuns() throws Exception {
        for (var action : List.of("stop", "status"))
            assertEquals(new Project.Result(0, "No cluster runs. To start one:  "
                    + "./jbangw spark-cluster start\n", ""), cluster(action));
        assertFalse(Files.exists(clone.resolve(".spark")));
    }

    private void startsOnce() throws Exception {
        var started = cluster("start", "--workers", "2", "--memory", "512m");
        assertEquals(0, started.status(), started.err());
        ScriptTest.assertReadable(started.out());
        assertTrue(started.out().matches("(?s)A Spark cluster runs .*2 workers with 1 core .*"
                + "Master:  spark://127\\.0\\.0\\.1:\\d+\n.*mcpi-spark-solution --tasks 64 "
                + "\\\\\n +--properties-file \\.spark/spark\\.properties\n.*"), started.out());
        assertEquals(new Project.Result(2, "", "A cluster runs already: see ./jbangw spark-cluster "
                + "status, or end it by ./jbangw spark-cluster stop\n"), cluster("start"));
        assertRuns("master", "worker-1", "worker-2");
    }

    /** By the word of status, and by that of the system. */
    private void assertRuns(String... roles) throws Exception {
        var status = cluster("status");
        assertEquals(0, status.status(), status.err());
        assertEquals(List.of(roles), status.out().lines().filter(line -> line.contains("  runs"))
                .map(line -> line.split(" ")[0]).toList(), status.out());
        var expected = new HashSet<ProcessHandle>();
        for (var role : roles) expected.add(member(role));
        assertEquals(expected, Set.copyOf(processes()));
    }

    private Path properties() {
        return clone.resolve(".spark/spark.properties");
    }

    private String property(String name) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(properties())) {
            properties.load(in);
        }
        return properties.getProperty(name);
    }

    private void theSecretIsKept() throws Exception {
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(properties())));
        assertEquals("rwx------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(clone.resolve(".spark"))));
        assertTrue(property("spark.authenticate.secret").matches("[0-9a-f]{64}"));
    }

    /**
     * With the clone at the front of its command line, of which not all is seen by others. On a
     * machine with much else to do, the seconds that it gives Spark to connect may be too few.
     */
    private Process driver(String samples) throws Exception {
        var command = new ArrayList<>(Project.script(DRIVER).command("--properties-file",
                properties().toString(), "--tasks", "" + TASKS, "-n", samples));
        command.add(1, "-Djava.io.tmpdir=" + clone);
        var builder = new ProcessBuilder(command)
                .redirectOutput(out().toFile()).redirectError(clone.resolve("err").toFile());
        for (int tries = TRIES; ; tries--) {
            var driver = builder.start();
            await("the job runs", () -> !driver.isAlive()
                    || said().contains("\nserial ")); // which is printed just before
            if (driver.isAlive()) return driver;
            assertTrue(tries > 1 && driver.exitValue() == 2, this::said);
        }
    }

    private Path out() {
        return clone.resolve("out");
    }

    private String said() {
        try {
            return Files.readString(out()) + Files.readString(clone.resolve("err"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each is lost when it has done a part of the job, of which much is left to do. */
    private void losses() throws Exception {
        var driver = driver(SAMPLES);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var strangers = refusals().stream().map(others::submit).toList();
            awaitMoreDone("worker-1");
            awaitMoreDone("worker-2");
            assertNothingIsOpen(driver.toHandle());
            kill(executorOf("worker-1"));
            awaitMoreDone("worker-1"); // by another executor
            assertTrue(driver.isAlive());
            var orphan = executorOf("worker-2");
            kill(member("worker-2"));
            orphan.onExit().get(1, TimeUnit.MINUTES);
            assertTrue(driver.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), this::said);
            for (var stranger : strangers) stranger.get();
        }
        assertEquals(0, driver.exitValue(), this::said);
        for (var lost : List.of("Lost executor 0", "Lost executor 1", "Lost task "))
            assertTrue(said().contains(lost), said());
        var row = Pattern.compile("\nspark +64 +(\\S+)").matcher(said());
        assertTrue(row.find(), said());
        assertEquals(PI, row.group(1));
        await("the executors have ended", () -> executors().isEmpty());
        assertRuns("master", "worker-1");
    }

    private void awaitMoreDone(String worker) throws Exception {
        long before = tasksDone(worker);
        await(worker + " does a task", () -> tasksDone(worker) > before);
    }

    /** Without the secret, and with another one. */
    private List<Callable<Void>> refusals() throws IOException {
        var wrong = Files.writeString(elsewhere.resolve("spark.properties"), """
                spark.authenticate=true
                spark.authenticate.secret=%s
                """.formatted("0".repeat(64))).toString();
        var master = property("spark.master");
        return Stream.of(List.of("--master", master), List.of("--master", master,
                "--properties-file", wrong)).<Callable<Void>>map(arguments -> () -> {
                    long start = System.nanoTime();
                    var run = Project.script(DRIVER).run(arguments.toArray(String[]::new));
                    assertTrue(System.nanoTime() - start < MOST_SECONDS_REFUSED * 1e9);
                    assertEquals(new Project.Result(2, "", "No Spark master lets this program in "
                            + "at " + master + ": is the address right, and the secret in "
                            + "--properties-file?\n"), run);
                    return null;
                }).toList();
    }

    private void killedDriver() throws Exception {
        var driver = driver("2e10");
        awaitMoreDone("worker-1");
        kill(driver.toHandle());
        await("its executors have ended", () -> executors().isEmpty());
        assertRuns("master", "worker-1");
    }

    private void stops() throws Exception {
        var ended = cluster("stop");
        assertTrue(ended.out().matches("Ended: master \\(\\d+\\), worker-1 \\(\\d+\\)\\.\n"),
                ended::toString);
        assertEquals(0, ended.status());
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        assertEquals(List.of(), processes().stream().map(ProcessHandle::info).toList());
        for (var gone : List.of("spark.properties", "processes", "local"))
            assertFalse(Files.exists(clone.resolve(".spark").resolve(gone)), gone);
    }

    // What others see of it

    /** No process listens but on loopback, speaks HTTP, or has the secret among its arguments. */
    private void assertNothingIsOpen(ProcessHandle driver) throws Exception {
        if (!LINUX) {
            IO.println("SparkClusterTest: no " + SOCKETS + " here, so who listens is not tested");
            return;
        }
        var all = processes();
        assertEquals(Set.of(driver, member("master"), member("worker-1"), member("worker-2"),
                executorOf("worker-1"), executorOf("worker-2")), Set.copyOf(all));
        for (var process : all) {
            var arguments = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            assertFalse(arguments.contains(property("spark.authenticate.secret")), arguments);
            var addresses = listening(process.pid());
            assertFalse(addresses.isEmpty(), arguments);
            for (var address : addresses) {
                var parts = address.split(":");
                assertTrue(LOOPBACK.contains(parts[0]), address + " of " + arguments);
                assertFalse(speaksHttp(Integer.parseInt(parts[1], 16)), arguments);
            }
        }
    }

    /** The addresses and ports, as Linux writes them, at which a process waits for callers. */
    private static List<String> listening(long id) throws IOException {
        var sockets = new HashSet<String>(); // such as socket:[4711]
        try (var files = Files.list(Path.of("/proc/" + id + "/fd"))) {
            for (var file : files.toList())
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                    sockets.add(Files.readSymbolicLink(file).toString());
        }
        var addresses = new ArrayList<String>();
        for (var table : List.of(SOCKETS, Path.of(SOCKETS + "6")))
            if (Files.exists(table)) for (var line : Files.readAllLines(table)) {
                var words = line.strip().split("\\s+");
                if (words[3].equals(LISTENS) && sockets.contains("socket:[" + words[9] + "]"))
                    addresses.add(words[1]);
            }
        return addresses;
    }

    private static boolean speaksHttp(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(300);
            socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes());
            return new String(socket.getInputStream().readNBytes(4)).equals("HTTP");
        } catch (SocketTimeoutException | SocketException e) { // no answer, or no socket any more
            return false;
        }
    }

    // Calls that are broken off, or wrong

    /** In a group of its own: a terminal sends the signal to all that the command has started. */
    @ParameterizedTest @ValueSource(ints = {1, 3})
    void nothingIsLeftAfterCtrlC(int started) throws Exception {
        Project.clone(clone);
        var command = Stream.concat(Stream.of("setsid", "env", "--default-signal=INT"),
                Project.script("workshop/spark-cluster.java").command("start").stream());
        var builder = new ProcessBuilder(command.toList()).directory(clone.toFile())
                .redirectOutput(out().toFile()).redirectError(clone.resolve("err").toFile());
        builder.environment().put("WORKSHOP", clone.toString());
        var start = builder.start();
        var records = clone.resolve(".spark/processes");
        await("so many processes run", () -> Files.exists(records)
                && Files.readAllLines(records).size() >= started);
        Project.run(clone, Map.of(), "", List.of("kill", "-INT", "--", "-" + start.pid()));
        assertTrue(start.waitFor(1, TimeUnit.MINUTES));
        assertEquals(130, start.exitValue(), this::said);
        assertNothingIsLeft();
    }

    @Test void wrongCallGetsOneSentence() throws Exception {
        for (var wrong : Map.of("", "Say one of start, stop and status",
                "sttaus", "There is no sttaus; did you mean status?",
                "stop --workers 2", "Only start takes options",
                "start --workers 0", "--workers must be from 1 to 16",
                "start --cores 65", "--cores must be from 1 to 64",
                "start --memory 100m", "--memory must be from 512m to 64g").entrySet())
            assertEquals(new Project.Result(2, "", wrong.getValue() + " (see -h)\n"),
                    Project.script("workshop/spark-cluster.java").answer(Stream.of(
                            wrong.getKey().split(" ")).filter(word -> !word.isEmpty())
                            .toArray(String[]::new)), wrong.getKey());
    }
}
