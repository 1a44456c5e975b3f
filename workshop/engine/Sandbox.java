package engine;

import module java.base;
import engine.Watched.Request;
import engine.Watched.Setup;
import engine.Watched.Times;
import engine.Watched.Timing;

/**
 * The other JVM, seen from this one. It has limits, an empty folder to work in, and ends with all that it
 * has started when this closes, or when this JVM ends, however that happens.
 */
public final class Sandbox implements AutoCloseable {
    private static final String MEMORY = "-Xmx256m";
    /** More cores than some machines have, and fewer than threads are asked for: so an answer is judged alike everywhere. */
    private static final int CORES = 4;
    /** The exit code of a JVM that was told to end when it has no memory left. */
    private static final int OUT_OF_MEMORY = 3;
    private static final long PATIENCE_SECONDS = 60;
    /** A JVM that has so little memory left after a full collection, for so long, does nothing but collect. */
    private static final double FULL = 0.9;
    private static final long FULL_SECONDS = 15;
    private static final Pattern COLLECTION = Pattern.compile("Pause Full.* \\d+M->(\\d+)M\\((\\d+)M\\)");
    private static final String COLLECTIONS = "collections.log";
    private static final Set<Sandbox> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(Sandbox::close)));
    }

    private final Process process;
    private final Path folder;
    private final ObjectOutputStream requests;
    private final Map<ProcessHandle, Boolean> children = new ConcurrentHashMap<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private ObjectInputStream answers;

    /** Starts the JVM, which takes a moment: meanwhile the learner's code can be compiled. */
    public Sandbox(List<String> options) throws IOException {
        folder = Files.createTempDirectory("check");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var tool = Path.of(URI.create(Sandbox.class.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
        var command = new ArrayList<>(List.of(java, "-Xshare:auto", "-XX:+UseParallelGC", "-XX:-UsePerfData", MEMORY, "-XX:+ExitOnOutOfMemoryError", "-XX:GCTimeLimit=50", "-XX:GCHeapFreeLimit=20",
                "-Xlog:gc:file=" + COLLECTIONS,
                "-XX:ActiveProcessorCount=" + CORES, "-Djdk.virtualThreadScheduler.parallelism="
                + Math.max(CORES, Runtime.getRuntime().availableProcessors())));
        command.addAll(options);
        command.addAll(List.of("-classpath", tool, "engine.Watched"));
        process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        OPEN.add(this);
        requests = new ObjectOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /** Hands over the learner's classes, and the method that will be called. */
    public void load(Map<String, byte[]> classes, List<Path> jars, String type, String method, List<String> parameters) throws IOException {
        send(new Setup(new HashMap<>(classes), jars.stream().map(Path::toString).toList(), type, method, parameters));
    }

    /** Watches a call, which may take so long. */
    public Run watch(Call call, long patienceMilliseconds) throws Exception {
        try {
            var run = (Run) ask(new Request(call, patienceMilliseconds));
            return run.ending() == Run.Ending.HUNG && isFull() ? lost(call, Run.Ending.OUT_OF_MEMORY) : run;
        } catch (IOException | TimeoutException e) {
            // The JVM itself has ended, or is so busy with the learner's code that it does not answer.
            return lost(call, isFull() ? Run.Ending.OUT_OF_MEMORY : e instanceof TimeoutException || !process.waitFor(1, TimeUnit.SECONDS)
                    ? Run.Ending.HUNG : process.exitValue() == OUT_OF_MEMORY ? Run.Ending.OUT_OF_MEMORY : Run.Ending.EXITED);
        }
    }

    private static Run lost(Call call, Run.Ending ending) {
        return new Run(call, ending, null, "its JVM " + (ending == Run.Ending.HUNG ? "does not answer" : "ended"),
                0, 0, 0, List.of(), 0, List.of(0L, 0L), List.of(), List.of(), Map.of(), List.of(), 0, false);
    }

    /** Times calls, unwatched and in turn. For each round: the seconds of each, and of a loop on one thread and on so many. */
    public List<double[]> time(List<Call> calls, int rounds, int threads) throws Exception {
        try {
            return ((Times) ask(new Timing(calls, rounds, threads))).rounds();
        } catch (IOException | TimeoutException e) {
            return List.of();
        }
    }

    private Object ask(Object request) throws Exception {
        send(request);
        var answer = reader.submit(() -> {
            if (answers == null) answers = new ObjectInputStream(new BufferedInputStream(process.getInputStream()));
            return answers.readObject();
        });
        for (int tenths = 0; tenths < 10 * PATIENCE_SECONDS; tenths++) {
            try {
                return answer.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                process.descendants().forEach(child -> children.put(child, true));
                if (tenths > 10 * FULL_SECONDS && tenths % 10 == 0 && isFull()) break;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : e;
            }
        }
        throw new TimeoutException();
    }

    private boolean isFull() throws IOException {
        var log = folder.resolve(COLLECTIONS);
        return Files.exists(log) && isFull(Files.readAllLines(log));
    }

    /** Whether, by the JVM's log of its collections, the last full one has found next to nothing to free. */
    public static boolean isFull(List<String> collections) {
        var last = collections.stream().map(COLLECTION::matcher).filter(Matcher::find).reduce((_, later) -> later);
        return last.isPresent() && Long.parseLong(last.get().group(1)) > FULL * Long.parseLong(last.get().group(2));
    }

    private void send(Object message) throws IOException {
        requests.writeObject(message);
        requests.flush();
    }

    @Override public void close() {
        if (!OPEN.remove(this)) return;
        process.descendants().forEach(child -> children.put(child, true));
        process.destroyForcibly();
        children.keySet().forEach(ProcessHandle::destroyForcibly);
        reader.shutdownNow();
        try {
            process.waitFor();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        } catch (IOException | InterruptedException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
