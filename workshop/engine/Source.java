package engine;

import module java.base;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/**
 * A learner's file: its text, and what its directives for JBang say.
 *
 * @param file           where it lies; it is only ever read
 * @param text           its text
 * @param jars           the libraries of its //DEPS
 * @param sources        other files that belong to it
 * @param compileOptions for the compiler
 * @param runtimeOptions for the JVM
 */
public record Source(Path file, String text, List<Path> jars, List<Path> sources, List<String> compileOptions, List<String> runtimeOptions) {
    /** What the compiler made of it: classes by name, or the messages of the compiler. */
    public record Compiled(Map<String, byte[]> classes, List<String> errors) {}

    /** Finds libraries and further sources the way JBang does, when there is more than the steps themselves use. */
    public interface Resolver {
        Source resolve(Path file, String text) throws Exception;
    }

    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^//([A-Z_]+)[ \\t]*(.*)$");
    private static final Set<String> HARMLESS = Set.of("DESCRIPTION", "JAVA", "MAIN", "GAV", "JAVA_OPTIONS", "CDS");

    /**
     * Reads a file. Libraries that this tool has itself, as nearly always, are taken from its own class path,
     * which saves a second; for all else, {@code otherwise} asks JBang.
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
                    compile.addAll(List.of("--enable-preview", "--release", "" + Runtime.version().feature()));
                    runtime.add("--enable-preview");
                }
                case "COMPILE_OPTIONS", "JAVAC_OPTIONS" -> compile.addAll(words);
                case "RUNTIME_OPTIONS" -> runtime.addAll(words);
                case String name when HARMLESS.contains(name) -> { }
                case "SOURCES", "FILES", "REPOS", "JAVAAGENT", "MODULE", "MANIFEST", "NATIVE_OPTIONS" -> {
                    return otherwise.resolve(file, text);
                }
                default -> { } // a comment
            }
        }
        return new Source(file, text, jars, List.of(), compile, runtime);
    }

    private static Optional<Path> ownJar(String library) {
        var parts = library.split(":");
        if (parts.length != 3) return Optional.empty();
        var name = Path.of(parts[1], parts[2], parts[1] + "-" + parts[2] + ".jar");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(jar -> jar.endsWith(name)).findFirst();
    }

    /** Compiles it in memory: nothing is written. */
    public Compiled compiled() throws IOException {
        var compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
        var messages = new DiagnosticCollector<JavaFileObject>();
        var classes = new ConcurrentHashMap<String, ByteArrayOutputStream>();
        try (var files = compiler.getStandardFileManager(messages, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, jars);
            var memory = new ForwardingJavaFileManager<JavaFileManager>(files) {
                @Override public JavaFileObject getJavaFileForOutput(Location location, String name, Kind kind, FileObject sibling) {
                    return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                        @Override public OutputStream openOutputStream() {
                            return classes.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
                        }
                    };
                }
            };
            var options = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-g", "-parameters"));
            options.addAll(compileOptions);
            var all = new ArrayList<JavaFileObject>();
            for (var path : sources.isEmpty() ? List.of(file) : sources) all.add(new AnyName(path, Files.readString(path)));
            boolean right = compiler.getTask(null, memory, messages, options, null, all).call();
            return right ? new Compiled(classes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    one -> one.getValue().toByteArray())), List.of()) : new Compiled(Map.of(), messages.getDiagnostics().stream()
                    .filter(message -> message.getKind() == Diagnostic.Kind.ERROR).map(this::sentence).toList());
        } catch (IllegalArgumentException e) { // an option that the compiler does not know
            return new Compiled(Map.of(), List.of(e.getMessage()));
        }
    }

    /** A source file that may have any name, whatever the class in it: graders rename files. */
    private static final class AnyName extends SimpleJavaFileObject {
        private final String text;

        AnyName(Path file, String text) {
            super(file.toUri(), Kind.SOURCE);
            this.text = text;
        }

        @Override public boolean isNameCompatible(String name, Kind kind) {
            return true;
        }

        @Override public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** The compiler's message, with the file's name instead of its path, and the line itself. */
    private String sentence(Diagnostic<? extends JavaFileObject> message) {
        if (message.getSource() == null) return message.getMessage(Locale.ROOT);
        var name = Path.of(message.getSource().toUri()).getFileName();
        try {
            var line = message.getSource().getCharContent(true).toString().lines().skip(message.getLineNumber() - 1).findFirst().orElse("");
            return "%s:%d: error: %s%n%s%n%s^".formatted(name, message.getLineNumber(), message.getMessage(Locale.ROOT), line,
                    " ".repeat((int) Math.max(0, message.getColumnNumber() - 1)));
        } catch (IOException e) {
            return "%s:%d: error: %s".formatted(name, message.getLineNumber(), message.getMessage(Locale.ROOT));
        }
    }
}
