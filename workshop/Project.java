import module java.base;
import com.google.gson.JsonParser;

/** The project's folder, and its commands run as a person runs them. */
final class Project {
    private static final long PATIENCE_SECONDS = 300;
    private static final Map<String, Script> BUILT = new HashMap<>();

    /** The nearest folder with a jbang-catalog.json: upward from the current folder, or else from jbangw. */
    static final Path ROOT = Stream.of("", System.getenv().getOrDefault("JBANG_LAUNCH_CMD", ""))
            .flatMap(start -> Stream.iterate(Path.of(start).toAbsolutePath(), Objects::nonNull, Path::getParent))
            .filter(folder -> Files.exists(folder.resolve("jbang-catalog.json"))).findFirst()
            .orElseThrow(() -> new IllegalStateException("this tool must be started inside the project's folder"));

    /** What a command left behind. */
    record Result(int status, String out, String err) {}

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Result jbangw(String... arguments) throws Exception {
        return run(ROOT, Map.of(), "", jbangwCommand(arguments));
    }

    static List<String> jbangwCommand(String... arguments) {
        return Stream.concat(Stream.of(ROOT.resolve("jbangw").toString()), Stream.of(arguments)).toList();
    }

    /**
     * Runs a command to its end. A variable with an empty value is taken out of the environment.
     * The command is killed, and the test fails, when it has not ended after five minutes.
     */
    static Result run(Path folder, Map<String, String> environment, String input, List<String> command)
            throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        Path in = Files.createTempFile("in", ""), out = Files.createTempFile("out", ""), err = Files.createTempFile("err", "");
        try {
            Files.writeString(in, input);
            var process = builder.redirectInput(in.toFile()).redirectOutput(out.toFile())
                    .redirectError(err.toFile()).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("no end after %d s: %s".formatted(PATIENCE_SECONDS, command));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            for (var file : List.of(in, out, err)) Files.delete(file);
        }
    }

    /** The script in {@code file}, built by JBang, one at a time and once a run of the tests. */
    static synchronized Script script(String file) throws Exception {
        if (!BUILT.containsKey(file)) {
            var build = jbangw("build", file);
            if (build.status() != 0) throw new AssertionError(file + " does not build:\n" + build.err());
            var info = JsonParser.parseString(jbangw("info", "tools", file).out()).getAsJsonObject();
            var jars = new ArrayList<Path>();
            jars.add(Path.of(info.get("applicationJar").getAsString()));
            info.getAsJsonArray("resolvedDependencies").forEach(jar -> jars.add(Path.of(jar.getAsString())));
            BUILT.put(file, new Script(load(info.get("mainClass").getAsString(), jars), List.copyOf(jars)));
        }
        return BUILT.get(file);
    }

    /** A class in a loader of its own: exercise and solution have the same class name. */
    private static Class<?> load(String name, List<Path> jars) throws Exception {
        var urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) urls[i] = jars.get(i).toUri().toURL();
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()).loadClass(name);
    }

    /** A built script: its class, and the jars that it needs. */
    record Script(Class<?> type, List<Path> jars) {
        /** Calls the one static method of that name, with whatever it throws wrapped as by reflection. */
        Object call(String name, Object... arguments) throws ReflectiveOperationException {
            return method(type, name).invoke(null, arguments);
        }

        /** Runs it as JBang would, but without the half second that JBang takes, and in a JVM that starts quickly. */
        Result run(String... arguments) throws Exception {
            return Project.run(ROOT, Map.of("JBANG_LAUNCH_CMD", ""), "", command(arguments));
        }

        List<String> command(String... arguments) {
            var java = ProcessHandle.current().info().command().orElseThrow();
            return Stream.concat(Stream.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-classpath", classPath(),
                    type.getName()), Stream.of(arguments)).toList();
        }

        String classPath() {
            return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    static Method method(Class<?> type, String name) {
        var method = Stream.of(type.getDeclaredMethods()).filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
        method.setAccessible(true);
        return method;
    }

    private Project() {}
}
