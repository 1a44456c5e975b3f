package engine.jvm;

import module java.base;
import engine.evidence.Cores;

/**
 * Spark in this JVM, by reflection, for it comes with the learner's libraries. Its tasks are sent
 * as bytes, and they have classes of their own, as on another machine: what is static is not sent.
 * It allows one context at a time, which serves many calls.
 */
final class Spark {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("spark.app.name", "check"), Map.entry("spark.ui.enabled", "false"),
            Map.entry("spark.log.level", "OFF"), Map.entry("spark.driver.host", "127.0.0.1"),
            Map.entry("spark.driver.bindAddress", "127.0.0.1"),
            Map.entry("spark.local.dir", System.getProperty("java.io.tmpdir")),
            Map.entry("spark.executor.userClassPathFirst", "true"),
            // Of these 256 MB it would else take 300 for itself.
            Map.entry("spark.testing.reservedMemory", "33554432"));

    /** Where no names can be found, of machines and of users. */
    static final Map<String, String> ENVIRONMENT =
            Map.of("SPARK_LOCAL_IP", "127.0.0.1", "SPARK_USER", "check");

    private static AutoCloseable context;
    private static Cores cores;
    private static Learner classes;

    private Spark() {}

    /** The arguments as the method of these classes takes them. */
    static Object[] given(List<?> arguments, ClassLoader classes) {
        return arguments.stream().map(argument -> argument instanceof Cores cores
                ? context(cores, (Learner) classes) : argument).toArray();
    }

    private static Object context(Cores asked, Learner loader) {
        if (context != null && asked.equals(cores) && loader == classes) return context;
        stop();
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader); // all threads of the driver inherit it
        try {
            var type = loader.loadClass("org.apache.spark.SparkConf");
            var conf = type.getConstructor(boolean.class).newInstance(false);
            var set = type.getMethod("set", String.class, String.class);
            for (var one : SETTINGS.entrySet()) set.invoke(conf, one.getKey(), one.getValue());
            set.invoke(conf, "spark.master", asked.toString());
            set.invoke(conf, "spark.jars", loader.jar().toUri().toString());
            context = (AutoCloseable) loader.loadClass(Cores.CONTEXT).getConstructor(type)
                    .newInstance(conf);
            cores = asked;
            classes = loader;
            keepApart(loader);
            return context;
        } catch (ReflectiveOperationException | IOException | LinkageError e) {
            var cause = e instanceof InvocationTargetException it ? it.getCause() : e;
            throw new IllegalStateException("Spark does not start: " + cause, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Here, tasks and their driver have one serializer, and it has the classes of the tasks: let it
     * ask its thread whose it is.
     */
    private static void keepApart(Learner loader) throws ReflectiveOperationException {
        var env = loader.loadClass("org.apache.spark.SparkEnv").getMethod("get").invoke(null);
        var serializer = env.getClass().getMethod("serializer").invoke(env);
        var option = loader.loadClass("scala.Option");
        loader.loadClass("org.apache.spark.serializer.Serializer")
                .getMethod("defaultClassLoader_$eq", option)
                .invoke(serializer, option.getMethod("empty").invoke(null));
    }

    /** Ends the context, if there is one. */
    static void stop() {
        var last = context;
        context = null;
        classes = null;
        try {
            if (last != null) last.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
