package engine;

import module java.base;

/**
 * The other JVM: it runs the learner's method, watched, as often as it is told to over its standard
 * input, and answers with what was seen. It ends when nobody listens any more.
 */
public final class Watched {
    private static final int MOST_OUTPUT = 1_000_000, FRAMES = 12;

    /** What to run: the classes by name, the jars that they need, and which method of which class. */
    record Setup(Map<String, byte[]> classes, List<String> jars, String type, String method, List<String> parameters) implements Serializable {}

    /** Calls to be timed, unwatched, in turn, each so many times. */
    record Timing(List<Call> calls, int rounds, int threads) implements Serializable {}

    /** For each round, the seconds of each call; then of a loop on one thread, and of the same on all of them. */
    record Times(List<double[]> rounds, String failure) implements Serializable {}

    /** Classes of the learner's own, rewritten or as they are. */
    private static final class Learner extends ClassLoader {
        private final Map<String, byte[]> classes;
        private final Rewriter rewriter;

        Learner(Map<String, byte[]> classes, Rewriter rewriter, ClassLoader libraries) {
            super("learner", libraries);
            this.classes = classes;
            this.rewriter = rewriter;
        }

        @Override protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (name.startsWith("engine.")) return Watched.class.getClassLoader().loadClass(name);
                if (!classes.containsKey(name)) return super.loadClass(name, resolve);
                var loaded = findLoadedClass(name);
                if (loaded != null) return loaded;
                var bytes = rewriter == null ? classes.get(name) : rewriter.rewritten(name);
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
    }

    private final Setup setup;
    private final Method watched, unwatched;
    private final Set<Thread> always = Threads.all();
    private final AtomicLong output = new AtomicLong();
    private volatile boolean flooded, uncaught;
    private boolean byTasks;

    private Watched(Setup setup) throws Exception {
        this.setup = setup;
        var urls = new URL[setup.jars.size()];
        for (int i = 0; i < urls.length; i++) urls[i] = Path.of(setup.jars.get(i)).toUri().toURL();
        var libraries = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        watched = method(new Learner(setup.classes, new Rewriter(setup.classes, libraries), libraries));
        unwatched = method(new Learner(setup.classes, null, libraries));
        var sink = new PrintStream(new OutputStream() {
            @Override public void write(int character) {
                printed(1);
            }

            @Override public void write(byte[] characters, int start, int length) {
                printed(length);
            }
        }, true);
        System.setOut(sink);
        System.setErr(sink);
        System.setIn(InputStream.nullInputStream());
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> uncaught = true);
    }

    private void printed(int characters) {
        var watch = Probe.watch;
        if (watch != null) watch.goesOn();
        if (output.addAndGet(characters) <= MOST_OUTPUT) return;
        flooded = true;
        throw new Error("check: too much output");
    }

    private Method method(ClassLoader loader) throws Exception {
        var parameters = setup.parameters.stream().map(Watched::type).toArray(Class<?>[]::new);
        var method = Class.forName(setup.type, false, loader).getDeclaredMethod(setup.method, parameters);
        method.setAccessible(true);
        return method;
    }

    private static Class<?> type(String name) {
        return switch (name) {
            case "long" -> long.class;
            case "int" -> int.class;
            case "double" -> double.class;
            default -> {
                try {
                    yield Class.forName(name);
                } catch (ClassNotFoundException e) {
                    throw new IllegalArgumentException(e);
                }
            }
        };
    }

    /** A call on a thread of its own: what it returned, or what was thrown. */
    private static final class Caller extends Thread {
        private final Method method;
        private final Object[] arguments;
        private Object value;
        private Throwable thrown;

        Caller(Method method, Object[] arguments) {
            super("caller");
            this.method = method;
            this.arguments = arguments;
            setDaemon(false); // threads that it starts are what it is
        }

        @Override public void run() {
            try {
                value = copied(method.invoke(null, arguments));
            } catch (InvocationTargetException e) {
                thrown = e.getCause();
            } catch (Throwable e) {
                thrown = e;
            } finally {
                var watch = Probe.watch;
                if (watch != null) watch.returned = true;
            }
        }
    }

    /** Plain data, copied at once: a list may still change. */
    private static Object copied(Object value) {
        return switch (value) {
            case double[] numbers -> new ArrayList<>(Arrays.stream(numbers).boxed().toList());
            case Collection<?> list -> new ArrayList<>(Arrays.stream(list.toArray()).map(Watched::copied).toList());
            case Number number -> number;
            case null -> null;
            default -> value.toString();
        };
    }

    private Run watch(Call call, long patienceMilliseconds) throws Exception {
        output.set(0);
        flooded = uncaught = Probe.exited = false;
        var caller = new Caller(watched, call.arguments().toArray());
        var threads = new Threads(caller, always);
        var watch = new Watch(call, caller, byTasks);
        Probe.watch = watch;
        caller.start();
        boolean ended = watch.conductor.conduct(caller, threads, patienceMilliseconds);
        var left = threads.left();
        var ending = Probe.exited ? Run.Ending.EXITED : flooded ? Run.Ending.FLOODED
                : causes(caller.thrown).anyMatch(OutOfMemoryError.class::isInstance) ? Run.Ending.OUT_OF_MEMORY
                : causes(caller.thrown).anyMatch(e -> e instanceof VerifyError || e instanceof BootstrapMethodError) ? Run.Ending.NOT_WATCHED
                : !ended ? Run.Ending.HUNG : caller.thrown != null ? Run.Ending.THREW : Run.Ending.RETURNED;
        var failure = ending == Run.Ending.HUNG ? waiting(threads) : caller.thrown != null ? thrown(caller.thrown) : null;
        Probe.watch = null;
        watch.conductor.open();
        var run = watch.result(ending, ended ? caller.value : null, failure, left, threads.most(), uncaught);
        byTasks |= call.meeting() > 0 && run.draws() == 0;
        return run;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(FRAMES);
    }

    /** The innermost exception, and the learner's line that threw it. */
    private String thrown(Throwable thrown) {
        var cause = causes(thrown).reduce((_, inner) -> inner).orElseThrow();
        var text = cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return learnersLine(cause.getStackTrace()).map(line -> text + ", at " + line).orElse(text);
    }

    private Optional<String> learnersLine(StackTraceElement[] frames) {
        return Arrays.stream(frames).filter(frame -> setup.classes.containsKey(frame.getClassName()) && frame.getLineNumber() > 0)
                .findFirst().map(frame -> "%s:%d".formatted(frame.getFileName(), frame.getLineNumber()));
    }

    /** Where each of the learner's threads waits: the lines of the learner's, and what they called there. */
    private String waiting(Threads threads) {
        return Thread.getAllStackTraces().entrySet().stream().filter(thread -> threads.isNew(thread.getKey()))
                .sorted(Comparator.comparing(thread -> thread.getKey().getName()))
                .flatMap(thread -> learnersLine(thread.getValue()).map(line -> "thread %s %s at %s".formatted(
                        thread.getKey().getName(), thread.getKey().getState() == Thread.State.RUNNABLE ? "still runs" : "waits", line)).stream())
                .collect(Collectors.collectingAndThen(Collectors.toList(), lines -> lines.size() <= 3 ? String.join(", ", lines)
                        : String.join(", ", lines.subList(0, 3)) + ", and %d more".formatted(lines.size() - 3)));
    }

    private Times time(Timing timing) throws Exception {
        var rounds = new ArrayList<double[]>();
        output.set(0);
        for (int round = 0; round < timing.rounds; round++) {
            var seconds = new double[timing.calls.size() + 2];
            int column = 0;
            for (var call : timing.calls) {
                var caller = new Caller(unwatched, call.arguments().toArray());
                long start = System.nanoTime();
                caller.start();
                caller.join();
                seconds[column++] = (System.nanoTime() - start) / 1e9;
                if (caller.thrown != null) return new Times(rounds, thrown(caller.thrown));
            }
            seconds[column++] = spin(1);
            seconds[column] = spin(timing.threads);
            rounds.add(seconds);
        }
        return new Times(rounds, null);
    }

    private static final long SPINS = 8_000_000;
    private static volatile long spun;

    /** The seconds that so many threads take, at once, for the same work each. */
    private static double spin(int threads) throws InterruptedException {
        var spinning = new Thread[threads];
        for (int i = 0; i < threads; i++) spinning[i] = new Thread(() -> {
            long state = Thread.currentThread().threadId();
            for (long spin = 0; spin < SPINS; spin++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
            }
            spun = state;
        });
        long start = System.nanoTime();
        for (var thread : spinning) thread.start();
        for (var thread : spinning) thread.join();
        return (System.nanoTime() - start) / 1e9;
    }

    /** What {@code main} is asked: a call to watch, with the patience in ms. */
    record Request(Call call, long patienceMilliseconds) implements Serializable {}

    public static void main(String[] none) throws Exception {
        var requests = new LinkedBlockingQueue<Object>();
        var in = System.in;
        Thread.ofPlatform().daemon().name("requests").start(() -> receive(in, requests));
        var out = new ObjectOutputStream(new FileOutputStream(FileDescriptor.out));
        var watched = new Watched((Setup) requests.take());
        while (true) {
            Object answer = switch (requests.take()) {
                case Request request -> watched.watch(request.call, request.patienceMilliseconds);
                case Timing timing -> watched.time(timing);
                default -> throw new IllegalStateException("no such request");
            };
            out.writeObject(answer);
            out.flush();
            out.reset();
        }
    }

    /** Ends this JVM, and what it has started, when the other one has gone. */
    private static void receive(InputStream in, BlockingQueue<Object> requests) {
        try (var objects = new ObjectInputStream(new BufferedInputStream(in))) {
            while (true) requests.add(objects.readObject());
        } catch (IOException | ClassNotFoundException e) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        }
    }
}
