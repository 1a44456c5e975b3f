package profiling;

import module java.base;
import one.convert.Arguments;
import one.convert.CallStack;
import one.convert.FlameGraph;
import profiling.Recorded.Sample;

/**
 * A flame graph as one HTML file, by async-profiler's converter: with the libraries' methods, but
 * without the many towers that are too narrow to be read.
 */
public final class FlameFile {
    private FlameFile() {}

    public static void write(Path file, String title, List<Sample> samples) throws IOException {
        var graph = new FlameGraph(new Arguments("--title", title, "--minwidth", "1"));
        var stack = new CallStack();
        for (var sample : samples) {
            stack.clear();
            stack.push("[" + sample.thread() + "]", one.convert.Frame.TYPE_NATIVE);
            for (var frame : sample.stack().reversed()) stack.push(frame.name(), type(frame));
            graph.addSample(stack, 1);
        }
        try (var out = Files.newOutputStream(file)) {
            graph.dump(out);
        }
    }

    private static byte type(Frame frame) {
        return switch (frame.how()) {
            case "Interpreted" -> one.convert.Frame.TYPE_INTERPRETED;
            case "Inlined" -> one.convert.Frame.TYPE_INLINED;
            case "Native" -> one.convert.Frame.TYPE_NATIVE;
            default -> one.convert.Frame.TYPE_JIT_COMPILED;
        };
    }
}
