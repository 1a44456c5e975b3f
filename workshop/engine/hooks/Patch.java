package engine.hooks;

import module java.base;
import static java.lang.constant.ConstantDescs.*;

/**
 * Collections of the JDK that tell what they read and write: no probe at a call could come between
 * the two. They are for a JVM of their own, with {@code --patch-module java.base=} and the file.
 * There, the class {@code java.util.Told} has a public static field {@code listener}, a consumer of
 * arrays: the method, the value, the owner, its field or index, and the name of that.
 */
public final class Patch {
    public static final String LISTENER = "java.util.Told";
    private static final ClassDesc TOLD = ClassDesc.of(LISTENER),
            CONSUMER = Consumer.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc TYPE =
            MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_Object, CD_String);
    private static final Accesses.Listener BY_LISTENER =
            new Accesses.Listener(TOLD, TYPE, Optional.of(CONSUMER));

    /**
     * In which field it is lost that another thread has changed something; an array by the name of
     * its field, and {@code []}.
     */
    private static final Map<Class<?>, Set<String>> FIELDS = Map.of(
            ArrayList.class, Set.of("size", "elementData[]"),
            LinkedList.class, Set.of("last", "first"),
            ArrayDeque.class, Set.of("head", "tail"), PriorityQueue.class, Set.of("size"),
            HashMap.class, Set.of("table", "table[]", "value"), TreeMap.class, Set.of("root"),
            BitSet.class, Set.of("words[]"), StringJoiner.class, Set.of("size"));
    private static final List<Class<?>> STATISTICS = List.of(IntSummaryStatistics.class,
            LongSummaryStatistics.class, DoubleSummaryStatistics.class);
    /** StringBuilder inherits from it, and it is not public. */
    private static final String BUILDER = "java.lang.AbstractStringBuilder";
    private static final String STATISTICS_OF_MATH =
            "org/apache/commons/math3/stat/descriptive/";

    private Patch() {}

    /** Writes the file into this folder. */
    public static Path into(Path folder) {
        var file = folder.resolve("collections.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var one : classes().entrySet()) {
                jar.putNextEntry(new JarEntry(one.getKey().replace('.', '/') + ".class"));
                jar.write(one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static Map<String, byte[]> classes() throws IOException {
        var classes = new HashMap<String, byte[]>();
        classes.put(LISTENER, listener());
        for (var one : FIELDS.entrySet())
            classes.put(one.getKey().getName(), patched(one.getKey().getName(), one.getValue()));
        for (var one : STATISTICS)
            classes.put(one.getName(), patched(one.getName(), Set.of("sum")));
        classes.put(BUILDER, patched(BUILDER, Set.of("count")));
        return classes;
    }

    private static byte[] patched(String name, Set<String> fields) throws IOException {
        var file = name.replace('.', '/') + ".class";
        try (var in = Object.class.getResourceAsStream("/" + file)) {
            var cells = fields.stream().filter(one -> one.endsWith("[]")).findFirst();
            return patched(ClassFile.of(), in.readAllBytes(), () -> new Accesses(BY_LISTENER,
                    access -> isOf(access.owner().asSymbol(), name)
                    && fields.contains(access.name().stringValue()), cells.isPresent(),
                    (_, what) -> what.equals("[]") ? cells.orElseThrow().replace("[]", "") : what));
        }
    }

    private static byte[] patched(ClassFile file, byte[] type, Supplier<CodeTransform> how) {
        return file.transformClass(file.parse(type), ClassTransform.transformingMethodBodies(
                method -> !method.methodName().stringValue().startsWith("<"),
                CodeTransform.ofStateful(how)));
    }

    /** The statistics of Commons Math, where one of these jars has them, told of likewise. */
    public static Map<String, byte[]> ofStatistics(List<Path> jars, ClassLoader libraries)
            throws IOException {
        var file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(libraries)
                .orElse(ClassHierarchyResolver.defaultResolver())));
        var classes = new HashMap<String, byte[]>();
        for (var jar : jars) try (var all = new JarFile(jar.toFile())) {
            for (var entry : all.stream().filter(one -> one.getName().startsWith(STATISTICS_OF_MATH)
                    && one.getName().endsWith(".class")).toList())
                classes.put(entry.getName().replace(".class", "").replace('/', '.'),
                        patched(file, all.getInputStream(entry).readAllBytes(),
                        () -> new Accesses(BY_LISTENER, access -> Types.nameOf(
                        access.owner().asSymbol()).replace('.', '/').startsWith(STATISTICS_OF_MATH),
                        false, (_, what) -> what)));
        }
        return classes;
    }

    /** Whether a field is in that class, or in one that is nested in it. */
    private static boolean isOf(ClassDesc owner, String name) {
        return (Types.nameOf(owner) + "$").startsWith(name + "$");
    }

    /** A class with the three methods, each of which passes all on to the listener. */
    private static byte[] listener() {
        return ClassFile.of().build(TOLD, type -> {
            type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
            type.withField("listener", CONSUMER, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC
                    | ClassFile.ACC_VOLATILE);
            for (var name : List.of("reads", "writes", "wrote"))
                type.withMethodBody(name, TYPE, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> tell(code, name));
        });
    }

    private static void tell(CodeBuilder code, String name) {
        var over = code.newLabel();
        code.getstatic(TOLD, "listener", CONSUMER).dup().ifnull(over);
        code.loadConstant(5).anewarray(CD_Object);
        code.dup().loadConstant(0).ldc(name).aastore();
        for (int i = 0; i < 4; i++) code.dup().loadConstant(i + 1).aload(i).aastore();
        code.invokeinterface(CONSUMER, "accept", MethodTypeDesc.of(CD_void, CD_Object)).return_();
        code.labelBinding(over).pop().return_();
    }
}
