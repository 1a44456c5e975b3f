package engine.jvm;

import module java.base;
import engine.answer.Contract;
import engine.evidence.Call;
import engine.evidence.Cores;
import engine.evidence.Ending;
import engine.evidence.Run;
import engine.evidence.Timing;
import engine.hooks.Patch;

/**
 * The other JVM, seen from this one. It has limits and an empty folder to work in, is shut in where
 * the machine can do that, and ends with all that it has started when this closes, or when this JVM
 * ends.
 */
public final class Sandbox implements AutoCloseable {
    /** What an answer may take: of the processor, doing nothing, and at all. */
    private static final Duration PROCESSOR = Duration.ofSeconds(60),
            STILLNESS = Duration.ofSeconds(60), TIME = Duration.ofMinutes(5);
    /** What processor time a JVM whose memory is full may take: it does nothing but collect. */
    private static final Duration FULL = Duration.ofSeconds(15);
    /** What more a method may take that is taken to hang, but fills the memory. */
    private static final Duration FILLING_PROCESSOR = Duration.ofSeconds(20),
            FILLING_STILLNESS = Duration.ofSeconds(5);
    /** How often to look; and how long to wait for the end of one that listens no more. */
    private static final Duration LOOK = Duration.ofMillis(100), END = Duration.ofSeconds(10);

    /** Why there is no answer. */
    private enum Loss { HANGS, OUT_OF_MEMORY, ENDED, NEVER_STARTED, UNFINISHED }

    /** There is no answer, and there will be none. */
    static final class Lost extends Exception {
        private final Loss loss;

        Lost(Loss loss, String message) {
            super(message);
            this.loss = loss;
        }
    }

    private final Subprocess process;
    private final List<String> libraries;
    private final ObjectOutputStream requests;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private volatile ObjectInputStream answers;

    /**
     * Starts the JVM, which takes a moment: meanwhile the learner's code can be compiled.
     *
     * @param options   for the JVM
     * @param libraries the jars that the learner's code needs
     */
    public Sandbox(List<String> options, List<Path> libraries, Isolation isolation)
            throws IOException {
        this(options, libraries, isolation, false);
    }

    /** The same; whether collections of the JDK tell what they do: see {@link Patch}. */
    Sandbox(List<String> options, List<Path> libraries, Isolation isolation, boolean patched)
            throws IOException {
        var seen = new ArrayList<String>();
        process = Subprocess.start(isolation instanceof Isolation.Shut, folder -> {
            var place = isolation.place(folder, Java.tool(), libraries);
            place.libraries().forEach(jar -> seen.add(jar.toString()));
            var patch = patched ? List.of("--patch-module",
                    "java.base=" + place.folder().resolve(Patch.into(folder).getFileName()))
                    : List.<String>of();
            var program = List.of("-classpath", place.tool().toString(), Child.class.getName());
            var builder = new ProcessBuilder(Stream.of(place.command(),
                    Java.limited(place.folder()), options, patch, program)
                    .flatMap(List::stream).toList());
            isolation.restrict(builder.environment());
            builder.environment().putAll(Spark.ENVIRONMENT);
            return builder;
        });
        this.libraries = List.copyOf(seen);
        requests = new ObjectOutputStream(new BufferedOutputStream(process.input()));
    }

    /**
     * Hands over what to run.
     *
     * @param classes the learner's classes by name, as they were compiled
     * @param watched the same, rewritten
     * @param type    the class with the method of the contract
     * @param unknown calls that may order threads in a way that no probe knows
     */
    public void load(Map<String, byte[]> classes, Map<String, byte[]> watched, String type,
            Contract contract, Collection<String> unknown) {
        try {
            send(new Messages.Setup(new HashMap<>(classes), new HashMap<>(watched), libraries, type,
                    contract.method(), contract.parameters().stream().map(Cores::name).toList(),
                    List.copyOf(unknown)));
        } catch (IOException e) { // it has ended already: the first call will tell why
        }
    }

    /**
     * Whether the learner's code has left the JVM as it was: no thread, and no property, is its
     * own.
     */
    boolean isAsBefore() throws Exception {
        try {
            return (boolean) ask(new Messages.Leave());
        } catch (Lost lost) {
            return false;
        }
    }

    /** Watches a call; see {@link engine.schedule.Lookout} for what patience means. */
    public Run watch(Call call, long patienceMilliseconds) throws Exception {
        try {
            var run = (Run) ask(new Messages.Watch(call, patienceMilliseconds));
            if (run.ending() instanceof Ending.Hung) waitForMemory();
            return run;
        } catch (Lost lost) {
            return Run.lost(call, switch (lost.loss) {
                case HANGS -> new Ending.Hung(List.of(), false);
                case OUT_OF_MEMORY -> new Ending.OutOfMemory();
                case ENDED -> new Ending.Exited(false);
                case UNFINISHED -> new Ending.Unfinished(TIME.toSeconds());
                case NEVER_STARTED -> new Ending.NotWatched(lost.getMessage());
            });
        }
    }

    /**
     * Times calls, unwatched and in turn. Gives for each round the seconds of each, and of a loop
     * on one thread and on so many; no rounds if there is no answer.
     */
    public List<double[]> time(List<Call> calls, int rounds, int threads) throws Exception {
        try {
            return ((Messages.Times) ask(new Messages.Time(calls, rounds, threads))).rounds();
        } catch (Lost lost) {
            return List.of();
        }
    }

    /** Times one call, unwatched. */
    public Timing time(Call call) throws Exception {
        try {
            return ((Messages.Times) ask(new Messages.Time(List.of(call), 1, 0))).first();
        } catch (Lost lost) {
            return Timing.failed(lost.getMessage());
        }
    }

    /** What the other JVM answers. */
    Object ask(Object request) throws Exception {
        var patience = new Patience(PROCESSOR, STILLNESS, TIME);
        long start = System.nanoTime();
        try {
            send(request);
            var answer = reader.submit(this::receive);
            while (true) {
                try {
                    return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    look(patience, start, "it does not come to an end");
                    if (patience.used().compareTo(FULL) > 0 && heap().isFull()) throw outOfMemory();
                }
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) throw e;
        } catch (IOException e) { // the pipe is broken
        }
        throw ended();
    }

    private Object receive() throws IOException, ClassNotFoundException {
        if (answers == null)
            answers = new ObjectInputStream(new BufferedInputStream(process.output()));
        return answers.readObject();
    }

    /** Throws when waiting is over. */
    private void look(Patience patience, long start, String message) throws Lost, IOException {
        var passed = Duration.ofNanos(System.nanoTime() - start);
        var end = patience.look(passed, process.processorTime());
        if (end.isEmpty()) return;
        if (heap().isFull()) throw outOfMemory();
        throw end.get() != Patience.End.STARVED ? new Lost(Loss.HANGS, message)
                : new Lost(Loss.UNFINISHED, "not finished in %d s on a busy machine".formatted(
                        passed.toSeconds()));
    }

    /** Throws if a method that was taken to hang has filled, or goes on to fill, the memory. */
    private void waitForMemory() throws Exception {
        var patience = new Patience(FILLING_PROCESSOR, FILLING_STILLNESS, TIME);
        long start = System.nanoTime();
        while (heap().isFilling()) {
            if (heap().isFull()) throw outOfMemory();
            if (process.status().isPresent()) throw ended();
            try {
                look(patience, start, "");
            } catch (Lost lost) {
                if (lost.loss == Loss.HANGS) return; // as was said
                throw lost;
            }
            process.await(LOOK);
        }
    }

    /** Why the JVM has ended, or does not listen any more. */
    private Lost ended() throws IOException, InterruptedException {
        Subprocess.mayGoOn();
        process.await(END);
        var status = process.status();
        if (status.equals(OptionalInt.of(Heap.OUT_OF_MEMORY)) || heap().isFull())
            return outOfMemory();
        if (answers == null)
            return new Lost(Loss.NEVER_STARTED, "its JVM did not start: " + firstMessage());
        return status.isEmpty() ? new Lost(Loss.HANGS, "it does not come to an end")
                : new Lost(Loss.ENDED, "its JVM ended");
    }

    private static Lost outOfMemory() {
        return new Lost(Loss.OUT_OF_MEMORY, "its JVM has no memory left");
    }

    private String firstMessage() throws IOException {
        try (var lines = Files.lines(process.messages(), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.startsWith("[") && !line.startsWith("WARNING: "))
                    .findFirst()
                    .orElse("it says nothing");
        }
    }

    private Heap heap() throws IOException {
        return Heap.read(process.messages());
    }

    private void send(Object message) throws IOException {
        requests.writeObject(message);
        requests.reset(); // or both ends would keep all that was ever sent
        requests.flush();
    }

    @Override public void close() {
        process.close();
        reader.shutdownNow();
    }
}
