import module java.base;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import steps.Workshop;
import terminal.Temporary;

/** The project's folder, and its commands run as a person runs them. */
final class Project {
    private static final long PATIENCE_SECONDS = 300;
    private static final Map<String, Script> BUILT = new HashMap<>();

    /** The clone that the tests are of. */
    static final Path ROOT = Workshop.here().map(Workshop::root)
            .orElseThrow(() -> new IllegalStateException(
                    "this tool must be started inside the project's folder"));

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
        return jbangwCommandOf(ROOT, arguments);
    }

    static List<String> jbangwCommandOf(Path clone, String... arguments) {
        var jbangw = clone.resolve("jbangw").toString();
        return Stream.concat(Stream.of(jbangw), Stream.of(arguments)).toList();
    }

    /**
     * Runs a command to its end. A variable with an empty value is taken out of the environment,
     * and so is the one by which jbangw told this JVM whose folder my it is. The command is killed,
     * and the test fails, when it has not ended after five minutes.
     */
    static Result run(Path folder, Map<String, String> environment, String input,
            List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("WORKSHOP");
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        var files = Temporary.folder("run");
        Path in = files.resolve("in"), out = files.resolve("out"), err = files.resolve("err");
        try {
            Files.writeString(in, input);
            var process = builder.redirectInput(in.toFile()).redirectOutput(out.toFile())
                    .redirectError(err.toFile()).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("no end after %d s: %s"
                        .formatted(PATIENCE_SECONDS, command));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Temporary.delete(files);
        }
    }

    /**
     * The script in {@code file}, built by JBang, one at a time and once a run of the tests. JBang
     * names what it has built by the contents of all that went into it: a copy elsewhere is built
     * already. What the catalog has a name for, JBang is to find by that name.
     */
    static synchronized Script script(String file) throws Exception {
        if (!BUILT.containsKey(file)) {
            var info = info(nameOf(file));
            var found = Path.of(info.get("originalResource").getAsString());
            if (!found.equals(ROOT.resolve(file)))
                throw new AssertionError(file + " was expected, but JBang found " + found);
            var jars = new ArrayList<Path>();
            jars.add(Path.of(info.get("applicationJar").getAsString()));
            strings(info, "resolvedDependencies").forEach(jar -> jars.add(Path.of(jar)));
            if (!Files.exists(jars.getFirst())) {
                var build = jbangw("build", file);
                if (build.status() != 0)
                    throw new AssertionError(file + " does not build:\n" + build.err());
            }
            try (var jar = new JarFile(jars.getFirst().toFile())) {
                var main = jar.getManifest().getMainAttributes().getValue("Main-Class");
                BUILT.put(file, Script.of(main, jars, strings(info, "runtimeOptions")));
            }
        }
        return BUILT.get(file);
    }

    private static List<String> strings(JsonObject info, String key) {
        if (!info.has(key)) return List.of();
        return info.getAsJsonArray(key).asList().stream().map(JsonElement::getAsString).toList();
    }

    /** How a script is called that has an alias in the catalog; any other file by its path. */
    static String nameOf(String file) {
        var aliases = JsonParser.parseString(read("jbang-catalog.json")).getAsJsonObject()
                .getAsJsonObject("aliases");
        return aliases.keySet().stream().filter(alias -> aliases.getAsJsonObject(alias)
                .get("script-ref").getAsString().equals(file)).findFirst().orElse(file);
    }

    private static JsonObject info(String name) throws Exception {
        var info = jbangw("info", "tools", name);
        if (info.status() != 0)
            throw new AssertionError(name + " cannot be resolved:\n" + info.err());
        return JsonParser.parseString(info.out()).getAsJsonObject();
    }

    /**
     * What the tools need of a clone, in a folder, and what else is named: a test may do there what
     * a learner would.
     */
    static Path clone(Path folder, String... more) throws IOException {
        var names = Stream.concat(Stream.of("jbangw", "jbang-catalog.json", "exercises",
                "solutions"), Stream.of(more)).toList();
        for (var name : names)
            try (var files = Files.walk(ROOT.resolve(name))) {
                for (var file : files.toList()) {
                    var copy = folder.resolve(ROOT.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        return folder;
    }

    static Method method(Class<?> type, String name) {
        var method = Stream.of(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(name)).findFirst().orElseThrow();
        method.setAccessible(true);
        return method;
    }

    private Project() {}
}
