package engine.hooks;

import module java.base;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import engine.evidence.Line;
import engine.hooks.Hooks.Spot;

/**
 * One row of the table: which calls, or which instruction, and the probe that is told.
 *
 * @param calls     which types and methods; empty for an instruction
 * @param spot      the instruction; null for calls
 * @param following the name of what must have been called before; null if nothing need be
 * @param probe     the class of the probe, with the name and the type of its method
 * @param own       how many of its parameters are those of the call
 * @param result    whether the next one is the result
 * @param line      whether the last one is the line
 * @param always    whether the probe is told after a call that throws, too
 */
public record Hook(Kind kind, List<Calls> calls, Spot spot, String following, ClassDesc probe,
        String name, MethodTypeDesc type, int own, boolean result, boolean line,
        boolean always) {
    public enum Kind { BEFORE, AFTER, INSTEAD, WRAP, ENTER, LEAVE, AT }

    /** Methods by name, of these types. */
    public record Calls(List<String> types, List<String> names) {
        public boolean matches(Types known, ClassDesc owner, String name) {
            return names.stream().anyMatch(one -> isLike(one, name))
                    && types.stream().anyMatch(type -> known.isA(owner, type));
        }

        /** In the pattern, one {@code *} stands for anything. */
        public static boolean isLike(String pattern, String name) {
            int star = pattern.indexOf('*');
            return star < 0 ? name.equals(pattern) : name.length() >= pattern.length() - 1
                    && name.startsWith(pattern.substring(0, star))
                    && name.endsWith(pattern.substring(star + 1));
        }
    }

    /** All hooks of the probes, and the calls that need none. */
    public record Table(List<Hook> hooks, List<Calls> harmless) {
        /** Reads the annotations of these classes from class files: a library need not be there. */
        public static Table of(List<Class<?>> probes) {
            var hooks = new ArrayList<Hook>();
            var harmless = new ArrayList<Calls>();
            for (var type : probes) {
                var model = parse(type.getName());
                annotations(model).flatMap(Hook::unfolded)
                        .filter(each -> isNamed(each, "Harmless"))
                        .forEach(each -> harmless.add(callsOf(each)));
                for (var method : model.methods()) hook(model, method).ifPresent(hooks::add);
            }
            return new Table(hooks, harmless);
        }

        /** With those of the other table. */
        public Table and(Table other) {
            return new Table(Stream.concat(hooks.stream(), other.hooks.stream()).toList(),
                    harmless);
        }

        public boolean isHarmless(Types types, ClassDesc owner, String name) {
            return harmless.stream().anyMatch(calls -> calls.matches(types, owner, name));
        }

        List<Hook> at(Spot spot) {
            return hooks.stream().filter(hook -> hook.spot == spot).toList();
        }
    }

    /**
     * Whether the hook is for this call.
     *
     * @param parameters the types of the receiver, if any, and of the arguments
     */
    public boolean matches(Types types, ClassDesc owner, String method,
            List<ClassDesc> parameters, ClassDesc returned) {
        if (parameters.size() < own) return false;
        if (kind == Kind.INSTEAD && parameters.size() != own) return false;
        if (calls.stream().noneMatch(one -> one.matches(types, owner, method))) return false;
        for (int i = 0; i < own; i++)
            if (!types.fits(parameters.get(i), type.parameterType(i))) return false;
        return !result || types.fits(returned, type.parameterType(own));
    }

    /** The constant for its last parameter: a line, or that as a place that may rest. */
    DynamicConstantDesc<?> constant(Line where) {
        return type.parameterType(type.parameterCount() - 1).equals(Rewriter.PLACE)
                ? Rewriter.place(where, "", false) : Rewriter.constant(where);
    }

    /** Calls the probe, with what is on the stack. */
    void tell(CodeBuilder code) {
        code.invokestatic(probe, name, type);
    }

    private static Optional<Hook> hook(ClassModel probe, MethodModel method) {
        var annotations = annotations(method).toList();
        var kind = Stream.of(Kind.values()).filter(one ->
                annotations.stream().anyMatch(each -> isNamed(each, one.name()))).findFirst();
        if (kind.isEmpty()) return Optional.empty();
        var type = method.methodTypeSymbol();
        int count = type.parameterCount();
        boolean line = count > 0 && (type.parameterType(count - 1).equals(Rewriter.LINE)
                || type.parameterType(count - 1).equals(Rewriter.PLACE));
        boolean result = parameterAnnotations(method).flatMap(List::stream)
                .anyMatch(one -> isNamed(one, "Result"));
        var calls = annotations.stream().flatMap(Hook::unfolded)
                .filter(one -> isNamed(one, "Calls")).map(Hook::callsOf).toList();
        var spot = annotations.stream().filter(one -> isNamed(one, "At"))
                .flatMap(one -> values(one, "value"))
                .map(one -> ((AnnotationValue.OfEnum) one).constantName().stringValue())
                .map(Spot::valueOf).findFirst().orElse(null);
        var following = annotations.stream().filter(one -> isNamed(one, "Following"))
                .flatMap(one -> strings(one, "value")).findFirst().orElse(null);
        int own = count - (result ? 1 : 0) - (line ? 1 : 0);
        return Optional.of(new Hook(kind.get(), calls, spot, following,
                probe.thisClass().asSymbol(), method.methodName().stringValue(), type, own, result,
                line, annotations.stream().anyMatch(one -> isNamed(one, "EvenIfItThrows"))));
    }

    private static Stream<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeInvisibleAnnotations())
                .map(RuntimeInvisibleAnnotationsAttribute::annotations).stream()
                .flatMap(List::stream);
    }

    private static Stream<List<Annotation>> parameterAnnotations(MethodModel method) {
        return method.findAttribute(Attributes.runtimeInvisibleParameterAnnotations()).stream()
                .flatMap(all -> all.parameterAnnotations().stream());
    }

    private static boolean isNamed(Annotation annotation, String name) {
        return Types.nameOf(annotation.classSymbol())
                .equalsIgnoreCase(Hooks.class.getName() + "$" + name);
    }

    /**
     * An annotation itself; of a repeated one, each; of one that names a set of calls, what it
     * carries.
     */
    private static Stream<Annotation> unfolded(Annotation annotation) {
        if (isNamed(annotation, "AllCalls") || isNamed(annotation, "AllHarmless"))
            return values(annotation, "value")
                    .map(one -> ((AnnotationValue.OfAnnotation) one).annotation());
        var name = Types.nameOf(annotation.classSymbol());
        return name.startsWith(Hooks.class.getName() + "$") ? Stream.of(annotation)
                : annotations(parse(name)).flatMap(Hook::unfolded);
    }

    private static Calls callsOf(Annotation annotation) {
        var classes = values(annotation, "of")
                .map(one -> Types.nameOf(((AnnotationValue.OfClass) one).classSymbol()));
        return new Calls(Stream.concat(classes, strings(annotation, "ofTypes")).toList(),
                strings(annotation, "named").toList());
    }

    private static Stream<String> strings(Annotation annotation, String member) {
        return values(annotation, member)
                .map(one -> ((AnnotationValue.OfString) one).stringValue());
    }

    private static Stream<AnnotationValue> values(Annotation annotation, String member) {
        return annotation.elements().stream().filter(one -> one.name().equalsString(member))
                .map(AnnotationElement::value)
                .flatMap(value -> value instanceof AnnotationValue.OfArray array
                        ? array.values().stream() : Stream.of(value));
    }

    private static ClassModel parse(String name) {
        var file = name.replace('.', '/') + ".class";
        try (var in = Hook.class.getClassLoader().getResourceAsStream(file)) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
