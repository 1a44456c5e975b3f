package engine.probes;

import engine.evidence.Call.Begin;
import engine.evidence.Line;
import engine.evidence.Run;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import java.util.concurrent.atomic.LongAdder;

/** The Vector API, which is an incubator: the probes are loaded without it. */
public final class Vectors {
    private static final String PACKAGE = "jdk.incubator.vector.", VECTOR = PACKAGE + "Vector",
            BYTES = PACKAGE + "ByteVector", SHORTS = PACKAGE + "ShortVector",
            INTS = PACKAGE + "IntVector", LONGS = PACKAGE + "LongVector",
            FLOATS = PACKAGE + "FloatVector", DOUBLES = PACKAGE + "DoubleVector";

    /** Not all operations, but of any calculation some: to load and to store is none. */
    @Before
    @Calls(ofTypes = VECTOR, named = {"lanewise", "add", "sub", "mul", "div", "neg", "abs", "min",
            "max", "compare", "eq", "lt"})
    @Calls(ofTypes = {FLOATS, DOUBLES}, named = {"fma", "sqrt", "pow"})
    public static void calculates() {
        var now = Session.now();
        if (now != null) now.vectors.calculated();
    }

    @Calls(ofTypes = {BYTES, SHORTS, INTS, LONGS, FLOATS, DOUBLES}, named = "intoArray")
    @interface IntoArray {}

    @Before @IntoArray
    public static void stores(Object vector, Object array, int index, Line line) {
        Memory.stores(array, index, line);
    }

    // What is noted

    private final Session session;
    private final LongAdder operations = new LongAdder();

    Vectors(Session session) {
        this.session = session;
    }

    /** A draw in lanes is not seen: what comes of it shows that a task has begun. */
    private void calculated() {
        if (session.call.begin() == Begin.DRAW) session.work.calculates();
        operations.increment();
    }

    Run.Vectors seen() {
        return new Run.Vectors(operations.sum());
    }
}
