package engine.answer;

import module java.base;
import engine.evidence.Cores;

/**
 * The static method that a step is about.
 *
 * @param method     its name
 * @param parameters their types: primitive ones, or of this tool, such as a formula's
 * @param names      what the parameters are called in a sentence
 * @param result     what it returns: a number, an array of numbers, or a list of them
 */
public record Contract(String method, List<Class<?>> parameters, List<String> names,
        Class<?> result) {
    public Contract {
        if (parameters.size() != names.size())
            throw new IllegalArgumentException("a name for each parameter");
        if (!result.isPrimitive() && !Number.class.isAssignableFrom(result)
                && !result.isArray() && result != List.class)
            throw new IllegalArgumentException(
                    "a result that is no number, array or list cannot be compared");
    }

    /** Whether a class has it; if not, the sentence that says what it has instead. */
    public Optional<String> missing(Map<String, byte[]> classes, String type) {
        var bytes = classes.get(fullName(classes, type));
        if (bytes == null)
            return Optional.of("there is no class %s with the method %s".formatted(type, this));
        var methods = ClassFile.of().parse(bytes).methods();
        var descriptor = MethodTypeDesc.of(desc(result), parameters.stream().map(Contract::desc)
                .toList()).descriptorString();
        if (methods.stream().anyMatch(one -> one.methodName().equalsString(method)
                && one.methodType().equalsString(descriptor) && one.flags().has(AccessFlag.STATIC)))
            return Optional.empty();
        var instead = methods.stream()
                .filter(one -> one.methodName().equalsString(method)).findFirst()
                .map(one -> ", but " + shape(one)).orElse("");
        return Optional.of("there is no method %s%s".formatted(this, instead));
    }

    private static ClassDesc desc(Class<?> type) {
        return type == Cores.class ? ClassDesc.of(Cores.CONTEXT)
                : type.describeConstable().orElseThrow();
    }

    /** A file may have a package. */
    public static String fullName(Map<String, byte[]> classes, String type) {
        return classes.keySet().stream().filter(name -> name.endsWith("." + type)).findFirst()
                .orElse(type);
    }

    private static String shape(MethodModel method) {
        var type = method.methodTypeSymbol();
        return (method.flags().has(AccessFlag.STATIC) ? "static " : "")
                + type.returnType().displayName() + " " + method.methodName()
                + type.parameterList().stream()
                .map(ClassDesc::displayName).collect(Collectors.joining(", ", "(", ")"));
    }

    /** As it is declared: {@code static double monteCarloPi(long, long)}. */
    @Override public String toString() {
        return "static %s %s(%s)".formatted(result.getSimpleName(), method,
                parameters.stream().map(one -> desc(one).displayName())
                .collect(Collectors.joining(", ")));
    }
}
