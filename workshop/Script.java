import module java.base;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * A built script.
 *
 * @param type its class, in a loader of its own: exercise and solution have the same class name
 * @param jars its own jar, then those of its libraries
 * @param options of its JVM
 */
record Script(Class<?> type, List<Path> jars, List<String> options) {
    /** The one line that the JVM writes by itself, for a script that uses the Vector API. */
    private static final String INCUBATING = "(?m)^WARNING: Using incubator modules: .*\\R";
    private static final ClassDesc EXIT = CancellationException.class.describeConstable()
            .orElseThrow();

    static Script of(String mainClass, List<Path> jars, List<String> options) throws Exception {
        var urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) urls[i] = jars.get(i).toUri().toURL();
        return new Script(new Loader(urls, mainClass,
                ClassTransform.transformingMethodBodies(exitThrows())).loadClass(mainClass),
                List.copyOf(jars), List.copyOf(options));
    }

    /** Calls the one static method of that name; what it throws is wrapped as by reflection. */
    Object call(String name, Object... arguments) throws ReflectiveOperationException {
        return Project.method(type, name).invoke(null, arguments);
    }

    /** Runs it as JBang would, but without JBang's half second, in a JVM that starts quickly. */
    Project.Result run(String... arguments) throws Exception {
        return runIn(Project.ROOT, "", arguments);
    }

    /** The same in any folder, as if this jbangw had been typed; empty for JBang itself. */
    Project.Result runIn(Path folder, String jbangw, String... arguments) throws Exception {
        var clone = jbangw.isEmpty() ? "" : Path.of(jbangw).getParent().toString();
        var result = Project.run(folder, Map.of("JBANG_LAUNCH_CMD", jbangw, "WORKSHOP", clone), "",
                command(arguments));
        return new Project.Result(result.status(), result.out(),
                result.err().replaceFirst(INCUBATING, ""));
    }

    List<String> command(String... arguments) {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return Stream.of(List.of(java), options,
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-classpath", classPath(),
                        type.getName()), List.of(arguments)).flatMap(List::stream).toList();
    }

    String classPath() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Calls its {@code main} in this JVM, which takes no time to start, in the project's folder.
     * This is for calls that get an answer at once, such as wrong ones: what a script reads from
     * standard input, or does to its JVM, is seen only where it runs in a JVM of its own.
     */
    Project.Result answer(String... arguments) throws Exception {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        var main = Project.method(type, "main");
        try (var output = new Output()) {
            try {
                main.invoke(constructor.newInstance(), (Object) arguments);
                throw new AssertionError("main ended without an exit code");
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof CancellationException exit)) throw e;
                int status = Integer.parseInt(exit.getMessage());
                return new Project.Result(status, output.out(), output.err());
            }
        }
    }

    /**
     * Its class as compiled, but for the body of one method; in a loader of its own, with all that
     * is nested in it.
     */
    Class<?> with(String method, Consumer<CodeBuilder> body) throws ClassNotFoundException {
        var urls = ((Loader) type.getClassLoader()).getURLs();
        return new Loader(urls, type.getName(), ClassTransform.transformingMethods(
                one -> one.methodName().equalsString(method), (builder, element) -> {
                    if (element instanceof CodeModel) builder.withCode(body);
                    else builder.with(element);
                })).loadClass(type.getName());
    }

    /** {@code System.exit} throws a CancellationException, whose message is the exit code. */
    private static CodeTransform exitThrows() {
        return (code, element) -> {
            if (!(element instanceof InvokeInstruction call
                    && call.owner().asInternalName().equals("java/lang/System")
                    && call.name().equalsString("exit"))) {
                code.with(element);
                return;
            }
            code.invokestatic(ConstantDescs.CD_Integer, "toString",
                    MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_int));
            code.new_(EXIT).dup_x1().swap().invokespecial(EXIT, ConstantDescs.INIT_NAME,
                    MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String));
            code.athrow();
        };
    }

    /** For the script's class, which it changes, and for all else that the script needs. */
    private static final class Loader extends URLClassLoader {
        private final String mainClass;
        private final ClassTransform change;

        Loader(URL[] jars, String mainClass, ClassTransform change) {
            super(jars, ClassLoader.getPlatformClassLoader());
            this.mainClass = mainClass;
            this.change = change;
        }

        @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!name.equals(mainClass)) return super.findClass(name);
            try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                var file = ClassFile.of();
                var bytes = file.transformClass(file.parse(in.readAllBytes()), change);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
