package profiling;

import module java.base;
import java.lang.classfile.Attributes;
import java.lang.classfile.instruction.LineNumber;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/** The recorder's stacks as plain ones, each read once. */
final class Stacks {
    private final Map<RecordedStackTrace, List<Frame>> known = new IdentityHashMap<>();
    /** The script's own classes with the files that they were written in. */
    private final Map<String, String> files = new HashMap<>();
    /** The first lines of its lambdas, by their classes and methods. */
    private final Map<String, Integer> lambdas = new HashMap<>();

    /** @param classes of the script, by name */
    Stacks(Map<String, byte[]> classes) {
        classes.forEach((name, bytes) -> {
            var model = ClassFile.of().parse(bytes);
            files.put(name, model.findAttribute(Attributes.sourceFile())
                    .map(file -> file.sourceFile().stringValue()).orElse(name));
            for (var method : model.methods())
                if (method.methodName().stringValue().startsWith("lambda$"))
                    lambdas.put(name + "." + method.methodName(), firstLine(method));
        });
    }

    private static int firstLine(MethodModel method) {
        return method.code().flatMap(code -> code.elementStream()
                .filter(LineNumber.class::isInstance).map(one -> ((LineNumber) one).line())
                .min(Comparator.naturalOrder())).orElse(0);
    }

    List<Frame> of(RecordedStackTrace trace) {
        return trace == null ? List.of() : known.computeIfAbsent(trace,
                _ -> trace.getFrames().stream().filter(Stacks::written)
                        .map(this::frame).toList());
    }

    private Frame frame(RecordedFrame frame) {
        return frame(frame.getMethod().getType().getName(), frame.getMethod().getName(),
                Math.max(0, frame.getLineNumber()), frame.getType());
    }

    /** @param type the full name of the class */
    Frame frame(String type, String method, int line, String how) {
        return new Frame(simple(type), method, lambdas.getOrDefault(type + "." + method, 0),
                files.get(type), line, how);
    }

    /** The JVM makes hidden classes for lambdas: nobody has written their methods. */
    private static boolean written(RecordedFrame frame) {
        return frame.isJavaFrame() && !frame.getMethod().getType().getBoolean("hidden");
    }

    /** The name of a class as it is written in code. */
    static String simple(String type) {
        if (type.startsWith("[")) return array(type);
        var name = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return name.matches("\\d.*") ? type.substring(type.lastIndexOf('.') + 1) : name;
    }

    private static String array(String type) {
        var element = type.substring(1);
        return switch (element.charAt(0)) {
            case '[' -> array(element);
            case 'L' -> simple(element.substring(1, element.length() - 1));
            default -> Map.of('Z', "boolean", 'B', "byte", 'C', "char", 'S', "short", 'I', "int",
                    'J', "long", 'F', "float", 'D', "double").get(element.charAt(0));
        } + "[]";
    }
}
