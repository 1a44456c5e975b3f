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
        if (model != null)
            return Stream.concat(model.superclass().stream(), model.interfaces().stream())
                    .map(parent -> nameOf(parent.asSymbol()));
        try {
            var type = Class.forName(name, false, libraries);
            return Stream.concat(Stream.ofNullable(type.getSuperclass()),
                    Stream.of(type.getInterfaces())).map(Class::getName);
        } catch (ClassNotFoundException | LinkageError e) {
            return Stream.of(); // the learner's class will fail in the same way when it is used
        }
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
            var model = learners.get(nameOf(type));
            if (model == null)
                return libraries.getResourceAsStream(nameOf(type).replace('.', '/') + ".class");
            return new ByteArrayInputStream(
                    ClassFile.of().transformClass(model, ClassTransform.ACCEPT_ALL));
        }).orElse(ClassHierarchyResolver.defaultResolver()).cached();
    }
}
