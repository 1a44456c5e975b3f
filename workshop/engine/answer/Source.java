package engine.answer;

import module java.base;

/**
 * A learner's file: its text, and what its directives for JBang say.
 *
 * @param file           where it lies; it is only ever read
 * @param text           its text
 * @param jars           the libraries of its //DEPS
 * @param sources        other files that belong to it
 * @param compileOptions for the compiler
 * @param runtimeOptions for the JVM
 * @param files          what its class path has beside classes, by name
 */
public record Source(Path file, String text, List<Path> jars, List<Path> sources,
        List<String> compileOptions, List<String> runtimeOptions, Map<String, Path> files) {
    /**
     * Finds libraries and further sources the way JBang does, where there are other ones than the
     * steps use.
     */
    public interface Resolver {
        Source resolve(Path file, String text) throws Exception;
    }

    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^//([A-Z_]+)[ \\t]*(.*)$");

    /**
     * Reads a file. Libraries that this tool has itself, as nearly always, are taken from its own
     * class path, which saves a second; for all else, {@code otherwise} asks JBang.
     */
    public static Source read(Path file, Resolver otherwise) throws Exception {
        var text = Files.readString(file);
        var jars = new ArrayList<Path>();
        var compile = new ArrayList<String>();
        var runtime = new ArrayList<String>();
        for (var directive : DIRECTIVE.matcher(text).results().toList()) {
            var words = List.of(directive.group(2).strip().split("[ ,;\\t]+"));
            switch (directive.group(1)) {
                case "DEPS" -> {
                    for (var library : words) {
                        var jar = ownJar(library);
                        if (jar.isEmpty()) return otherwise.resolve(file, text);
                        jars.add(jar.get());
                    }
                }
                case "PREVIEW" -> {
                    var release = "" + Runtime.version().feature();
                    compile.addAll(List.of("--enable-preview", "--release", release));
                    runtime.add("--enable-preview");
                }
                case "COMPILE_OPTIONS", "JAVAC_OPTIONS" -> compile.addAll(words);
                case "RUNTIME_OPTIONS" -> runtime.addAll(words);
                case "SOURCES", "FILES", "REPOS", "JAVAAGENT", "MODULE", "MANIFEST",
                        "NATIVE_OPTIONS" -> {
                    return otherwise.resolve(file, text);
                }
                default -> { } // a comment, or what changes nothing here
            }
        }
        return new Source(file, text, jars, List.of(), compile, runtime, Map.of());
    }

    /** Finds the classes of its libraries; to be closed. */
    public URLClassLoader libraries() throws IOException {
        var urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) urls[i] = jars.get(i).toUri().toURL();
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static Optional<Path> ownJar(String library) {
        var parts = library.split(":");
        if (parts.length != 3) return Optional.empty();
        var name = Path.of(parts[1], parts[2], parts[1] + "-" + parts[2] + ".jar");
        var own = System.getProperty("java.class.path").split(File.pathSeparator);
        return Arrays.stream(own).map(Path::of).filter(jar -> jar.endsWith(name)).findFirst();
    }
}
