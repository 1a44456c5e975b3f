package engine.jvm;

import module java.base;

/** Calls the learner's method on a thread of its own, and keeps what it returned or threw. */
final class Caller extends Thread {
    private final Method method;
    private final Object[] arguments;
    private final Runnable whenDone;
    private final boolean isTimed;
    private Serializable value;
    private Throwable thrown;

    Caller(Method method, List<?> arguments, Runnable whenDone) {
        this(method, arguments, whenDone, false);
    }

    /** One that is timed: what it returns is not kept, for a copy of much takes its time. */
    static Caller timed(Method method, List<?> arguments) {
        return new Caller(method, arguments, () -> { }, true);
    }

    private Caller(Method method, List<?> arguments, Runnable whenDone, boolean isTimed) {
        super("caller");
        this.isTimed = isTimed;
        this.method = method;
        var loader = method.getDeclaringClass().getClassLoader();
        this.arguments = Spark.given(arguments, loader);
        this.whenDone = whenDone;
        setContextClassLoader(loader); // of what comes back as bytes
        setDaemon(false); // threads that it starts are what it is
    }

    @Override public void run() {
        try {
            var result = method.invoke(null, arguments);
            if (!isTimed) value = copied(result);
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        } catch (Throwable e) {
            thrown = e;
        } finally {
            whenDone.run();
        }
    }

    /** Plain data, copied at once: a list may still change. */
    private static Serializable copied(Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case double[] numbers -> new ArrayList<>(Arrays.stream(numbers).boxed().toList());
            case Collection<?> list -> Arrays.stream(list.toArray()).map(Caller::copied)
                    .collect(Collectors.toCollection(ArrayList::new));
            default -> throw new ClassCastException("a number was expected, but was " + value);
        };
    }

    Serializable value() {
        return value;
    }

    /** Null if nothing was thrown. */
    Throwable thrown() {
        return thrown;
    }
}
