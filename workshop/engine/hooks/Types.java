package engine.hooks;

import module java.base;

/** The learner's types and those of the libraries, by name: what extends what. */
public final class Types {
    final Map<String, ClassModel> learners;
    private final ClassLoader libraries;
    private final Map<String, Set<String>> ancestors = new HashMap<>();

    public Types(Map<String, byte[]> classes, ClassLoader libraries) {
        this.libraries = libraries;
        learners = classes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                one -> ClassFile.of().parse(one.getValue())));
    }

    /** A class or interface as in source code, but for a $ before what is nested. */
    static String nameOf(ClassDesc type) {
        var descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    static boolean isNamed(ClassDesc type) {
        return type.isClassOrInterface();
    }

    /** A type, what it extends and what it implements. */
    Set<String> ancestors(String name) {
        var known = ancestors.get(name);
        if (known != null) return known;
        var found = new LinkedHashSet<String>(Set.of(name));
        parents(name).forEach(parent -> found.addAll(ancestors(parent)));
        ancestors.put(name, found);
        return found;
    }

    private Stream<String> parents(String name) {
        var model = learners.get(name);
        if (model != null) return parents(model);
        try {
            var type = Class.forName(name, false, libraries);
            return Stream.concat(Stream.ofNullable(type.getSuperclass()),
                    Stream.of(type.getInterfaces())).map(Class::getName);
        } catch (ClassNotFoundException | LinkageError e) {
            // If it is nowhere, the learner's class will fail in the same way when it is used.
            return ofIdleModule(name).stream().map(ClassFile.of()::parse).flatMap(Types::parents);
        }
    }

    private static Stream<String> parents(ClassModel model) {
        return Stream.concat(model.superclass().stream(), model.interfaces().stream())
                .map(parent -> nameOf(parent.asSymbol()));
    }

    /** The class file of a module that the JDK has, and this JVM does not use: an incubator. */
    private static Optional<byte[]> ofIdleModule(String name) {
        var folder = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return ModuleFinder.ofSystem().findAll().stream()
                .filter(module -> module.descriptor().packages().contains(folder)).findFirst()
                .flatMap(module -> read(module, name));
    }

    private static Optional<byte[]> read(ModuleReference module, String name) {
        try (var reader = module.open(); var in = reader.open(fileOf(name)).orElse(null)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileOf(String name) {
        return name.replace('.', '/') + ".class";
    }

    static boolean reads(FieldInstruction access) {
        return access.opcode() == Opcode.GETFIELD || access.opcode() == Opcode.GETSTATIC;
    }

    static boolean isStatic(FieldInstruction access) {
        return access.opcode() == Opcode.GETSTATIC || access.opcode() == Opcode.PUTSTATIC;
    }

    boolean isA(ClassDesc type, String ancestor) {
        return isNamed(type) && ancestors(nameOf(type)).contains(ancestor);
    }

    /** Whether a value of the one type can be given where the other is expected. */
    boolean fits(ClassDesc given, ClassDesc expected) {
        return given.equals(expected) || !given.isPrimitive()
                && (expected.equals(ConstantDescs.CD_Object)
                || isNamed(expected) && isA(given, nameOf(expected)));
    }

    /** What the class files that are written need to know of types. */
    ClassHierarchyResolver hierarchy() {
        return ClassHierarchyResolver.ofResourceParsing(type -> {
            var name = nameOf(type);
            var model = learners.get(name);
            if (model != null) return new ByteArrayInputStream(
                    ClassFile.of().transformClass(model, ClassTransform.ACCEPT_ALL));
            var found = libraries.getResourceAsStream(fileOf(name));
            return found != null ? found
                    : ofIdleModule(name).map(ByteArrayInputStream::new).orElse(null);
        }).orElse(ClassHierarchyResolver.defaultResolver()).cached();
    }
}
