package engine.jvm;

import module java.base;

/** Calls the learner's method on a thread of its own, and keeps what it returned or threw. */
final class Caller extends Thread {
    private final Method method;
    private final Object[] arguments;
    private final Runnable whenDone;
    private Serializable value;
    private Throwable thrown;

    Caller(Method method, List<?> arguments, Runnable whenDone) {
        super("caller");
        this.method = method;
        var loader = method.getDeclaringClass().getClassLoader();
        this.arguments = Spark.given(arguments, loader);
        this.whenDone = whenDone;
        setContextClassLoader(loader); // of what comes back as bytes
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
