package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.hooks.Patch;

/**
 * In which of the learner's lines a thread is while it is inside a collection of the JDK, which
 * tells what it reads and writes: see {@link Patch}.
 */
final class Inside {
    private static final ThreadLocal<Line> LINE = new ThreadLocal<>();

    /** What a collection of the JDK does: see {@link Patch}. */
    private static void told(Object[] what) {
        var line = aside();
        if (line == null) return;
        var here = new Line(line.file(), line.number(), line.text() + "." + what[4]);
        switch ((String) what[0]) {
            case "reads" -> Collisions.reads(what[1], what[2], what[3], here);
            case "writes" -> Collisions.writes(what[1], what[2], what[3], here);
            default -> Collisions.wrote(what[1], what[2], what[3], here);
        }
        back(line);
    }

    /** Nothing is told of this thread for a while: a probe itself uses collections. */
    static Line aside() {
        var line = LINE.get();
        if (line != null) LINE.remove();
        return line;
    }

    static void back(Line line) {
        if (line != null) LINE.set(line);
    }

    /** Collections of the JDK tell from now on, if this JVM has such. */
    static void listen() {
        try {
            Consumer<Object[]> listener = Inside::told;
            Class.forName(Patch.LISTENER).getField("listener").set(null, listener);
        } catch (ClassNotFoundException e) { // it has those that all have
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static void begin(Line line) {
        LINE.set(line);
    }

    private Inside() {}
}
