package engine.jvm;

import module java.base;
import engine.evidence.Call;
import engine.evidence.Schedule;
import engine.probes.Session;

/**
 * The main class of a JVM in which a whole program runs, watched and left alone: nobody is held,
 * and its input, its outputs and its exit code are its own. What was seen is written to a file when
 * the JVM ends, in whatever way it can notice.
 */
public final class Witness {
    /** Says what was seen, as plain data. It is made before the program begins. */
    public interface Reporter {
        /** The program is about to begin: these are the names of its own classes. */
        default void begin(Session session, Predicate<String> isTheirs) {}

        Serializable report(Session session) throws Exception;
    }

    /**
     * What to run.
     *
     * @param main     the full name of the class whose {@code main} is run
     * @param classes  the names of the program's own classes
     * @param unknown  calls that may order threads in a way that no probe knows
     * @param traced   whether every write to memory and every point is noted
     * @param reporter has a public constructor without parameters
     */
    public record Setup(String main, Set<String> classes, List<String> unknown,
            boolean traced, Class<? extends Reporter> reporter) implements Serializable {}

    private Witness() {}

    /** Files with the setup, and for the report; then what the program is called with. */
    public static void main(String[] all) throws Throwable {
        Setup setup;
        try (var in = new ObjectInputStream(Files.newInputStream(Path.of(all[0])))) {
            setup = (Setup) in.readObject();
        }
        var reporter = setup.reporter().getConstructor().newInstance();
        var call = new Call(List.of(), new Schedule.Undisturbed(), Call.Begin.SLEEP,
                setup.traced());
        var session = Session.begin(call, Thread.currentThread(), setup.unknown(),
                setup.classes()::contains);
        // With a name: the first thread without one that the program makes is Thread-0.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("report").unstarted(() ->
                report(reporter, session, Path.of(all[1]))));
        reporter.begin(session, setup.classes()::contains);
        try {
            call(Class.forName(setup.main()), Arrays.copyOfRange(all, 2, all.length));
        } catch (InvocationTargetException e) {
            throw asByItself(e.getCause());
        } finally {
            session.returned();
        }
    }

    private static void report(Reporter reporter, Session session, Path file) {
        session.end();
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = new ObjectOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(unfinished)))) {
                out.writeObject(reporter.report(session));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (Exception e) { // the program goes first: without a file, nothing was seen
        }
    }

    /** As the launcher does: the one with parameters goes first, and either need not be static. */
    public static void call(Class<?> type, String[] arguments)
            throws ReflectiveOperationException {
        var method = method(type, String[].class).or(() -> method(type)).orElseThrow(() ->
                new NoSuchMethodException("main"));
        method.setAccessible(true);
        Object receiver = null;
        if (!Modifier.isStatic(method.getModifiers())) {
            var made = type.getDeclaredConstructor();
            made.setAccessible(true);
            receiver = made.newInstance();
        }
        if (method.getParameterCount() == 0) method.invoke(receiver);
        else method.invoke(receiver, (Object) arguments);
    }

    /** Its own, or one that it inherits. */
    private static Optional<Method> method(Class<?> type, Class<?>... parameters) {
        for (var each = type; each != null; each = each.getSuperclass())
            try {
                var found = each.getDeclaredMethod("main", parameters);
                if (!Modifier.isPrivate(found.getModifiers())) return Optional.of(found);
            } catch (NoSuchMethodException e) { // the next one may have it
            }
        return Arrays.stream(type.getMethods()).filter(one -> one.getName().equals("main")
                && Arrays.equals(one.getParameterTypes(), parameters)).findFirst();
    }

    /** The launcher prints it: without what is not the program's own. */
    private static Throwable asByItself(Throwable thrown) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        for (var each = thrown; each != null && seen.add(each); each = each.getCause()) {
            var frames = each.getStackTrace();
            int ours = frames.length;
            while (ours > 0 && isOurs(frames[ours - 1])) ours--;
            each.setStackTrace(Arrays.stream(frames, 0, ours)
                    .filter(frame -> !frame.getClassName().startsWith("engine.")
                    && !frame.getMethodName().startsWith("watched$"))
                    .toArray(StackTraceElement[]::new));
        }
        return thrown;
    }

    /** How its {@code main} was called. */
    private static boolean isOurs(StackTraceElement frame) {
        var name = frame.getClassName();
        return name.startsWith("engine.") || name.startsWith("java.lang.reflect.")
                || name.startsWith("jdk.internal.reflect.")
                || name.startsWith("java.lang.invoke.");
    }
}
