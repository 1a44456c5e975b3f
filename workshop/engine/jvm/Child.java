package engine.jvm;

import module java.base;
import engine.evidence.Ending;
import engine.evidence.Line;
import engine.evidence.Recording;
import engine.evidence.Run;
import engine.probes.Intervals;
import engine.probes.Session;
import engine.schedule.Lookout;
import engine.schedule.Stillness;
import engine.schedule.Threads;

/**
 * The main class of the other JVM: it runs the learner's method, watched, as often as it is told to
 * over its standard input, and answers with what was seen. It ends when nobody listens any more.
 */
public final class Child {
    private static final int MOST_OUTPUT = 1_000_000, MOST_CAUSES = 12;

    private static List<String> lastJars;
    private static ClassLoader lastLibraries;

    private final Messages.Setup setup;
    private Method watched, unwatched;
    /** Why there are no such methods: a class that they name is missing here. */
    private LinkageError broken;
    private final Set<Thread> always;
    private final Stillness stillness;
    private final AtomicLong output = new AtomicLong();
    private volatile Session session;

    /** To be made when all threads but {@code always} are the learner's. */
    private Child(Messages.Setup setup, Set<Thread> always, Stillness stillness)
            throws Exception {
        this.setup = setup;
        this.always = always;
        this.stillness = stillness;
        var libraries = libraries(setup.jars());
        try {
            watched = method(new Learner(setup.watched(), libraries));
            unwatched = method(new Learner(setup.classes(), libraries));
        } catch (LinkageError e) {
            broken = e;
        }
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
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> tell(Session::uncaught));
    }

    /** Of the last answer, too, if it had the same: some libraries take long to load. */
    private static ClassLoader libraries(List<String> jars) throws MalformedURLException {
        if (!jars.equals(lastJars)) {
            var urls = new URL[jars.size()];
            for (int i = 0; i < urls.length; i++) urls[i] = Path.of(jars.get(i)).toUri().toURL();
            lastLibraries = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
            lastJars = jars;
        }
        return lastLibraries;
    }

    private void tell(Consumer<Session> event) {
        var now = session;
        if (now != null) event.accept(now);
    }

    private void printed(int characters) {
        tell(Session::printed);
        if (output.addAndGet(characters) > MOST_OUTPUT) throw new Error("check: too much output");
    }

    private Method method(ClassLoader loader) throws Exception {
        var parameters = setup.parameters().stream().map(name -> type(name, loader))
                .toArray(Class<?>[]::new);
        var method = Class.forName(setup.type(), false, loader)
                .getDeclaredMethod(setup.method(), parameters);
        method.setAccessible(true);
        return method;
    }

    private static Class<?> type(String name, ClassLoader loader) {
        var primitive = Class.forPrimitiveName(name);
        if (primitive != null) return primitive;
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Run watch(Messages.Watch request) throws Exception {
        if (broken != null) return Run.lost(request.call(), isOurFault(broken)
                ? new Ending.NotWatched(broken.toString()) : thrown(List.of(broken)));
        output.set(0);
        Caller caller;
        try {
            caller = new Caller(watched, request.call().arguments(), () -> tell(Session::returned));
        } catch (IllegalStateException e) {
            return Run.lost(request.call(), new Ending.NotWatched(e.getMessage()));
        }
        var threads = new Threads(caller, always);
        session = Session.begin(request.call(), caller, setup.unknown());
        caller.start();
        var end = new Lookout(session.conductor(), threads, stillness)
                .watch(caller, request.patienceMilliseconds());
        var run = session.run(ending(end, caller, threads), threads);
        session.end();
        return run;
    }

    /** Null if it does not come to an end of its own. */
    private Recording record(Messages.Watch request) throws Exception {
        Intervals.want(true);
        try {
            return watch(request).ending().isOrderly()
                    ? session.intervals().recorded().getFirst() : null;
        } finally {
            Intervals.want(false);
        }
    }

    private Ending ending(Lookout.End end, Caller caller, Threads threads) {
        var causes = causes(caller.thrown());
        if (session.exits().isTried()) return new Ending.Exited(true);
        if (output.get() > MOST_OUTPUT) return new Ending.Flooded(output.get());
        if (causes.stream().anyMatch(OutOfMemoryError.class::isInstance))
            return new Ending.OutOfMemory();
        var fault = causes.stream().filter(Child::isOurFault).findFirst();
        if (fault.isPresent()) return new Ending.NotWatched(fault.get().toString());
        return switch (end) {
            case COMPUTES -> new Ending.Hung(waiting(threads), true);
            case HUNG -> new Ending.Hung(waiting(threads), false);
            case UNFINISHED -> new Ending.Unfinished(Lookout.MOST_SECONDS);
            case ENDED -> causes.isEmpty() ? new Ending.Returned(caller.value())
                    : thrown(causes);
        };
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES).toList();
    }

    /**
     * The compiler makes no code that does not link, and no learner's code runs in a probe: but
     * ours may be wrong.
     */
    private static boolean isOurFault(Throwable thrown) {
        var frames = thrown.getStackTrace();
        return thrown instanceof VerifyError || thrown instanceof BootstrapMethodError
                || thrown instanceof IncompatibleClassChangeError
                || thrown instanceof ClassFormatError
                || (thrown instanceof NullPointerException || thrown instanceof ClassCastException
                || thrown instanceof ConcurrentModificationException) && frames.length > 0
                && frames[0].getClassName().startsWith("engine.")
                && !frames[0].getClassName().equals(Caller.class.getName());
    }

    /** The innermost exception, and the learner's line that threw it, or what it became. */
    private Ending thrown(List<Throwable> causes) {
        var cause = causes.getLast();
        var text = cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        var where = causes.reversed().stream().map(one -> learnersLine(one.getStackTrace()))
                .filter(Line::isKnown).findFirst().orElse(Line.UNKNOWN);
        return new Ending.Threw(text, where);
    }

    private Line learnersLine(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .filter(frame -> setup.classes().containsKey(frame.getClassName())
                        && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> new Line(frame.getFileName(), frame.getLineNumber(), ""))
                .orElse(Line.UNKNOWN);
    }

    /** Where each of the learner's threads is. */
    private List<Ending.Waiting> waiting(Threads threads) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(one -> threads.isNew(one.getKey()))
                .map(one -> new Ending.Waiting(one.getKey().getName(),
                        one.getKey().getState() == Thread.State.RUNNABLE,
                        learnersLine(one.getValue())))
                .filter(one -> one.at().isKnown())
                .sorted(Comparator.comparing(Ending.Waiting::thread))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public static void main(String[] none) throws Exception {
        var requests = new LinkedBlockingQueue<Object>();
        var in = System.in;
        Thread.ofPlatform().daemon().name("requests").start(() -> receive(in, requests));
        var out = new ObjectOutputStream(new FileOutputStream(FileDescriptor.out));
        var always = Threads.all();
        TimeZone.getDefault(); // whoever asks for it first sets a property
        var properties = Map.copyOf(System.getProperties());
        var stillness = new Stillness();
        Child child = null;
        while (true) {
            var next = requests.take();
            if (next instanceof Messages.Setup setup) {
                child = new Child(setup, always, stillness);
                continue;
            }
            out.writeObject(switch (next) {
                case Messages.Watch request -> child.watch(request);
                case Messages.Record request -> child.record(request.watch());
                case Messages.Leave _ -> {
                    Spark.stop();
                    Threads.interrupt(always);
                    yield Threads.areTheJdks(always)
                            && properties.equals(System.getProperties());
                }
                case Messages.Time timing -> {
                    child.output.set(0);
                    yield Stopwatch.time(timing, child.unwatched);
                }
                default -> throw new IllegalStateException("no such request");
            });
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
