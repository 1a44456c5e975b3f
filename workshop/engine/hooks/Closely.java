package engine.hooks;

import module java.base;
import engine.answer.Names;
import engine.evidence.Line;
import java.lang.classfile.Attributes;

/**
 * Makes a program's classes tell more than calls: each read and write of memory, the end of each
 * lock, failures of tasks, loops that only look. It is applied before {@link Rewriter}.
 */
public final class Closely {
    private final Types types;
    private final Names names;
    private final ClassDesc listener;
    private final ClassFile file;
    /** Fields, as {@code class#name}, of which only constructors write, and volatile ones. */
    private final Set<String> quiet = new HashSet<>();

    /**
     * For these classes, by name.
     *
     * @param listener has a static method for each thing that is told
     */
    public Closely(Map<String, byte[]> classes, ClassLoader libraries, Names names,
            Class<?> listener) {
        this.names = names;
        this.listener = listener.describeConstable().orElseThrow();
        types = new Types(classes, libraries);
        file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(types.hierarchy()));
        findQuietFields();
    }

    private void findQuietFields() {
        for (var model : types.learners.values()) for (var field : model.fields())
            quiet.add(name(model.thisClass().asSymbol(), field.fieldName().stringValue()));
        for (var model : types.learners.values()) for (var method : model.methods()) {
            if (method.methodName().stringValue().startsWith("<")) continue;
            method.code().ifPresent(code -> code.forEach(element -> {
                if (element instanceof FieldInstruction access && !Types.reads(access))
                    quiet.remove(name(access.owner().asSymbol(), access.name().stringValue()));
            }));
        }
        for (var model : types.learners.values()) for (var field : model.fields())
            if (field.flags().has(AccessFlag.VOLATILE))
                quiet.add(name(model.thisClass().asSymbol(), field.fieldName().stringValue()));
    }

    private static String name(ClassDesc owner, String field) {
        return Types.nameOf(owner) + "#" + field;
    }

    /** The classes with what they tell. */
    public Map<String, byte[]> rewritten() {
        var rewritten = new HashMap<String, byte[]>();
        types.learners.forEach((name, model) -> rewritten.put(name,
                file.transformClass(model, (builder, element) -> {
                    if (!(element instanceof MethodModel method) || method.code().isEmpty())
                        builder.with(element);
                    else builder.transformMethod(method, MethodTransform.transformingCode(
                            new CloseInstructions(this, model, method)));
                })));
        return rewritten;
    }

    /** Whether it is a field of the program's own, and others may see it change. */
    boolean isTold(FieldInstruction access) {
        return types.learners.containsKey(Types.nameOf(access.owner().asSymbol()))
                && !quiet.contains(name(access.owner().asSymbol(), access.name().stringValue()));
    }

    /** Whether the method is a task: one that a pool or a thread calls. */
    boolean isTask(ClassModel model, MethodModel method) {
        var type = model.thisClass().asSymbol();
        var name = method.methodName().stringValue();
        int parameters = method.methodTypeSymbol().parameterCount();
        return !method.flags().has(AccessFlag.STATIC) && parameters == 0 && switch (name) {
            case "run" -> types.isA(type, "java.lang.Runnable");
            case "call" -> types.isA(type, "java.util.concurrent.Callable");
            case "compute", "exec" -> types.isA(type, "java.util.concurrent.ForkJoinTask");
            default -> false;
        };
    }

    ClassDesc listener() {
        return listener;
    }

    /** An object that stands for a place in a class. */
    DynamicConstantDesc<?> place(ClassModel model, int number, String named, String what,
            boolean carries) {
        var source = model.findAttribute(Attributes.sourceFile())
                .map(it -> it.sourceFile().stringValue()).orElse("");
        return Rewriter.place(new Line(source, number, names.at(source, number, named)), what,
                carries);
    }
}
