package engine.jvm;

import module java.base;

/**
 * A program in an empty folder of its own. It ends with all that it has started, and its folder
 * goes, when this closes, or when this JVM ends by itself or by a signal that a JVM can notice.
 */
final class Subprocess implements AutoCloseable {
    private static final String MESSAGES = "messages.log";
    private static final long PAUSE_NANOS = 10_000_000, LATE_NANOS = 10_000_000_000L;
    /** Guards itself, and that none is started once this JVM is about to end. */
    private static final Set<Subprocess> OPEN = new HashSet<>();
    private static boolean ending;
    /** Never ends: Linux kills what bwrap runs when the very thread ends that started bwrap. */
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("starter").factory());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Subprocess::closeAll));
    }

    private final Path folder;
    private final boolean wrapped;
    private final Process process;
    /** All that was seen of it, with its processor time when it was last seen. */
    private final Map<ProcessHandle, Duration> seen = new ConcurrentHashMap<>();
    private boolean closed;

    /**
     * Starts what {@code program} makes of an empty folder, which is then the current one. Does not
     * return if this JVM is about to end.
     *
     * @param wrapped whether it only runs another program, and ends when that has been killed
     */
    static Subprocess start(boolean wrapped, Function<Path, ProcessBuilder> program)
            throws IOException {
        synchronized (OPEN) {
            if (!ending) {
                var folder = Files.createTempDirectory("check");
                var started = new Subprocess(folder, wrapped, program);
                OPEN.add(started);
                return started;
            }
        }
        throw untilTheEnd();
    }

    private Subprocess(Path folder, boolean wrapped, Function<Path, ProcessBuilder> program)
            throws IOException {
        this.folder = folder;
        this.wrapped = wrapped;
        try {
            var work = Files.createDirectory(folder.resolve("work"));
            var builder = program.apply(work).directory(work.toFile())
                    .redirectError(messages().toFile());
            process = STARTER.submit(builder::start).get();
        } catch (ExecutionException | InterruptedException e) {
            delete(folder.toFile());
            throw new IOException(e);
        }
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    InputStream output() {
        return process.getInputStream();
    }

    /** What it has written to its standard error. */
    Path messages() {
        return folder.resolve(MESSAGES);
    }

    /** Its exit code, once it has ended. */
    OptionalInt status() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** Waits for its end, no longer than this. */
    void await(Duration time) throws InterruptedException {
        process.waitFor(time);
    }

    /** The processor time so far of all its threads, and of the programs that it has started. */
    Duration processorTime() {
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).forEach(one -> {
            var before = seen.getOrDefault(one, Duration.ZERO); // one that has ended tells nothing
            seen.put(one, one.info().totalCpuDuration().orElse(before));
        });
        return seen.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Does not return if this JVM is about to end: nobody is to hear a verdict of it. */
    static void mayGoOn() {
        synchronized (OPEN) {
            if (!ending) return;
        }
        throw untilTheEnd();
    }

    private static AssertionError untilTheEnd() {
        while (true) LockSupport.park();
    }

    private static void closeAll() {
        List<Subprocess> open;
        synchronized (OPEN) {
            ending = true;
            open = List.copyOf(OPEN);
        }
        open.forEach(Subprocess::close);
    }

    /** Returns when nothing is left, also to a thread that is interrupted. */
    @Override public synchronized void close() {
        if (closed) return;
        closed = true;
        long start = System.nanoTime();
        kill(start);
        while (!delete(folder.toFile()) && !isLate(start)) // one that dies may still write
            LockSupport.parkNanos(PAUSE_NANOS);
        synchronized (OPEN) {
            OPEN.remove(this);
        }
    }

    /**
     * Kills it and all that it has started. A wrapper is not killed, unless it does not end: if it
     * were killed before it has told the program to begin, that would wait for ever.
     */
    private void kill(long start) {
        do {
            processorTime(); // has a look at who is there
            if (!wrapped || isLate(start)) process.destroyForcibly();
            for (var one : seen.keySet())
                if (!one.equals(process.toHandle())) one.destroyForcibly();
            process.onExit().completeOnTimeout(null, PAUSE_NANOS, TimeUnit.NANOSECONDS).join();
        } while (process.isAlive());
    }

    private static boolean isLate(long start) {
        return System.nanoTime() - start > LATE_NANOS;
    }

    /** Deletes a file, or a folder with all that is in it, whatever was done to its permissions. */
    private static boolean delete(File file) {
        if (!Files.isSymbolicLink(file.toPath()) && file.isDirectory()) {
            if (!file.canWrite() || !file.canRead() || !file.canExecute()) {
                file.setReadable(true);
                file.setWritable(true);
                file.setExecutable(true);
            }
            for (var inside : Objects.requireNonNullElse(file.listFiles(), new File[0]))
                delete(inside);
        }
        return file.delete();
    }
}
