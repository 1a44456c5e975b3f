package profiling;

import module java.base;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.Attributes;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/** The recorder's stacks as plain ones, each read once. */
final class Stacks {
    private final Map<RecordedStackTrace, List<Frame>> known = new IdentityHashMap<>();
    /** The script's own classes with the files that they were written in. */
    private final Map<String, String> files = new HashMap<>();

    /** @param classes of the script, by name */
    Stacks(Map<String, byte[]> classes) {
        classes.forEach((name, bytes) -> files.put(name, ClassFile.of().parse(bytes)
                .findAttribute(Attributes.sourceFile())
                .map(SourceFileAttribute::sourceFile).map(Object::toString).orElse(name)));
    }

    List<Frame> of(RecordedStackTrace trace) {
        return trace == null ? List.of() : known.computeIfAbsent(trace,
                _ -> trace.getFrames().stream().filter(Stacks::written)
                        .map(this::frame).toList());
    }

    /** The files of the script's own classes. */
    Map<String, String> files() {
        return files;
    }

    /** The JVM makes hidden classes for lambdas: nobody has written their methods. */
    private static boolean written(RecordedFrame frame) {
        return frame.isJavaFrame() && !frame.getMethod().getType().getBoolean("hidden");
    }

    private Frame frame(RecordedFrame frame) {
        var type = frame.getMethod().getType().getName();
        return new Frame(simple(type), frame.getMethod().getName(), files.get(type),
                Math.max(0, frame.getLineNumber()), frame.getType());
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
