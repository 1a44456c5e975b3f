package engine.answer;

import module java.base;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What the compiler made of a source.
 *
 * @param classes by name; none if there are errors
 * @param errors  the compiler's own messages, each with its line
 * @param names   how the learner calls what each line writes
 * @param texts   the static methods of each top-level class, by its simple name: their texts,
 *                without comments and layout, by their names
 */
public record Compilation(Map<String, byte[]> classes, List<String> errors, Names names,
        Map<String, Map<String, String>> texts) {
    /** Compiles in memory: nothing is written. */
    public static Compilation of(Source source) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new DiagnosticCollector<JavaFileObject>();
        var classes = new ConcurrentHashMap<String, ByteArrayOutputStream>();
        try (var files = compiler.getStandardFileManager(messages, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, source.jars());
            var options = new ArrayList<>(List.of("-Xlint:none", "-g", "-parameters"));
            options.addAll(source.compileOptions());
            options.removeIf(option -> option.startsWith("-proc:"));
            options.add("-proc:none"); // what a processor adds is for a run, not for the method
            var texts = new ArrayList<JavaFileObject>();
            for (var path : source.sources().isEmpty() ? List.of(source.file()) : source.sources())
                texts.add(new AnyName(path, Files.readString(path)));
            var task = (JavacTask) compiler.getTask(null, inMemory(files, classes), messages,
                    options, null, texts);
            var units = task.parse();
            var names = names(units, task); // at once: later steps of the compiler change its trees
            var declared = texts(units);
            if (errors(messages).isEmpty()) task.generate(); // javac looks no further, either
            var errors = errors(messages);
            return new Compilation(errors.isEmpty() ? bytes(classes) : Map.of(), errors,
                    names, declared);
        } catch (IllegalArgumentException e) { // an option that the compiler does not know
            return new Compilation(Map.of(), List.of(e.getMessage()), new Names(), Map.of());
        }
    }

    private static JavaFileManager inMemory(JavaFileManager files,
            Map<String, ByteArrayOutputStream> classes) {
        return new ForwardingJavaFileManager<>(files) {
            @Override public JavaFileObject getJavaFileForOutput(Location location, String name,
                    Kind kind, FileObject sibling) {
                var uri = URI.create("memory:///" + name.replace('.', '/') + kind.extension);
                return new SimpleJavaFileObject(uri, kind) {
                    @Override public OutputStream openOutputStream() {
                        return classes.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
                    }
                };
            }
        };
    }

    private static Map<String, byte[]> bytes(Map<String, ByteArrayOutputStream> classes) {
        return classes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().toByteArray()));
    }

    private static Names names(Iterable<? extends CompilationUnitTree> units, JavacTask task) {
        var names = new Names();
        for (var unit : units) names.note(unit, Trees.instance(task).getSourcePositions());
        return names;
    }

    private static Map<String, Map<String, String>> texts(
            Iterable<? extends CompilationUnitTree> units) {
        var texts = new HashMap<String, Map<String, String>>();
        for (var unit : units) for (var type : unit.getTypeDecls())
            if (type instanceof ClassTree named) {
                var methods = texts.computeIfAbsent(named.getSimpleName().toString(),
                        _ -> new HashMap<>());
                for (var member : named.getMembers())
                    if (member instanceof MethodTree method
                            && method.getModifiers().getFlags().contains(Modifier.STATIC))
                        methods.merge(method.getName().toString(), method.toString(),
                                String::concat);
            }
        return texts;
    }

    /** The static methods of a class, as in {@link #texts}, of a source that is only parsed. */
    public static Map<String, String> textsOf(String type, String source) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var file = new AnyName(Path.of(type + ".java"), source);
        var task = (JavacTask) compiler.getTask(null, null, new DiagnosticCollector<>(),
                List.of("-proc:none"), null, List.of(file));
        return texts(task.parse()).getOrDefault(type, Map.of());
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

    private static List<String> errors(DiagnosticCollector<JavaFileObject> messages) {
        return messages.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(Compilation::sentence).toList();
    }

    /** The compiler's message, with the file's name instead of its path, and the line itself. */
    private static String sentence(Diagnostic<? extends JavaFileObject> message) {
        if (message.getSource() == null) return message.getMessage(Locale.ROOT);
        var name = Path.of(message.getSource().toUri()).getFileName();
        try {
            var text = message.getSource().getCharContent(true).toString();
            var line = text.lines().skip(message.getLineNumber() - 1).findFirst().orElse("");
            return "%s:%d: error: %s%n%s%n%s^"
                    .formatted(name, message.getLineNumber(), message.getMessage(Locale.ROOT),
                    line, " ".repeat((int) Math.max(0, message.getColumnNumber() - 1)));
        } catch (IOException e) {
            return "%s:%d: error: %s"
                    .formatted(name, message.getLineNumber(), message.getMessage(Locale.ROOT));
        }
    }
}
