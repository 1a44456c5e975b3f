package program;

import module java.base;
import engine.answer.Compilation;
import engine.answer.Source;
import java.lang.reflect.AccessFlag;
import steps.Directives;
import steps.Workshop;
import terminal.Temporary;
import terminal.Tool;

/**
 * A script for JBang, compiled: any script, of a step or not. Its {@code main} is run in a JVM of
 * its own, with the libraries and options that JBang would give it.
 *
 * @param source      the script, with its libraries
 * @param compilation its classes, and how it calls what its lines write
 * @param main        the full name of the class whose {@code main} is run, if there is one
 */
public record Program(Source source, Compilation compilation, Optional<String> main) {
    private static final Pattern MAIN = Pattern.compile("(?m)^//MAIN[ \\t]+(\\S+)");

    /**
     * Compiles a script.
     *
     * @param command what was called with that name, for the sentence about a wrong one
     * @param name    of the file, as it was typed: see {@link #meant}; null if it was not
     */
    public static Program of(Object command, String name) throws Exception {
        if (name == null) throw Tool.wrong(command, "FILE must be a script, but is missing");
        var here = Workshop.here();
        var found = here.isPresent() ? meant(here.get(), name) : Optional.of(Path.of(name));
        if (found.filter(Files::isDirectory).isPresent()) throw Tool.wrong(command,
                "FILE must be a script, but %s is a folder".formatted(name));
        var file = found.filter(Files::isRegularFile).orElseThrow(() -> Tool.wrong(command,
                "FILE must be a script, but there is no file " + name));
        var source = source(file);
        var compilation = Compilation.of(source);
        if (!compilation.errors().isEmpty()) throw new Tool.Refused(
                "It does not compile:\n" + compilation.errors().getFirst());
        return new Program(source, compilation, main(source, compilation.classes()));
    }

    /** The same, but that class begins. */
    public Program from(Class<?> main) {
        return new Program(source, compilation, Optional.of(main.getName()));
    }

    /** The full name of the class whose {@code main} is run. */
    public String mainClass() {
        return main.orElseThrow(() -> new Tool.Refused("FILE must have a method main, but "
                + Workshop.typed(source.file()) + " has none"));
    }

    /** As for all tools; a step of which there is no copy is the given script, or its solution. */
    private static Optional<Path> meant(Workshop workshop, String name) {
        return workshop.meant(name).or(() -> Stream.of("exercises/" + name,
                "solutions/" + name.replaceFirst("-solution$", ""))
                .map(file -> workshop.root().resolve(file + ".java")).filter(Files::isRegularFile)
                .findFirst());
    }

    private static Source source(Path file) throws IOException {
        try {
            return Source.read(file, Directives::resolve);
        } catch (CharacterCodingException e) {
            throw new Tool.Refused(Workshop.typed(file) + " is no text");
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new Tool.Refused("JBang cannot resolve the directives of "
                    + Workshop.typed(file));
        }
    }

    /** It is said by the script, or is named like the file, or is the first one in it. */
    private static Optional<String> main(Source source, Map<String, byte[]> classes) {
        var named = MAIN.matcher(source.text()).results().map(found -> found.group(1)).findFirst();
        if (named.isPresent()) return named.filter(classes::containsKey);
        var file = source.file().getFileName().toString().replace(".java", "");
        return classes.keySet().stream().filter(name -> hasMain(classes.get(name)))
                .min(Comparator.comparing((String name) -> !simple(name).equals(file))
                        .thenComparing(name -> source.text().indexOf(simple(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private static boolean hasMain(byte[] bytes) {
        var model = ClassFile.of().parse(bytes);
        return !model.flags().has(AccessFlag.ABSTRACT) && model.methods().stream().anyMatch(one ->
                one.methodName().equalsString("main") && !one.flags().has(AccessFlag.PRIVATE)
                && (one.methodType().equalsString("([Ljava/lang/String;)V")
                || one.methodType().equalsString("()V")));
    }

    /** A new folder with these classes, by name, and with the files of the script's //FILES. */
    public Path folder(Map<String, byte[]> classes) throws IOException {
        var folder = Temporary.folder("program");
        for (var one : classes.entrySet())
            Files.write(place(folder, one.getKey().replace('.', '/') + ".class"), one.getValue());
        for (var one : source.files().entrySet())
            Files.copy(one.getValue(), place(folder, one.getKey()));
        return folder;
    }

    private static Path place(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** The script as it is, in a JVM with more options; begun with {@link Running}. */
    public ProcessBuilder plain(List<String> options, List<String> arguments) throws IOException {
        return java(options, List.of(folder(compilation.classes())), mainClass(), arguments);
    }

    /**
     * A JVM with the script's options and libraries, and standard input and outputs of this one.
     *
     * @param options   of the JVM, after the script's own
     * @param classPath comes before the script's libraries
     * @param main      the class to begin with
     */
    public ProcessBuilder java(List<String> options, List<Path> classPath, String main,
            List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = Stream.concat(classPath.stream(), source.jars().stream()).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(Stream.of(List.of(java), source.runtimeOptions(), options,
                List.of("-classpath", path, main), arguments).flatMap(List::stream).toList())
                .inheritIO();
    }
}
