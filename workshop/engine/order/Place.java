package engine.order;

import engine.evidence.Line;
import java.lang.invoke.MethodHandles;
import java.util.function.Supplier;

/**
 * A place in the code that reads or writes memory, and how it is watched: where it is busy, it
 * rests now and then, and what it does then is not seen.
 */
public final class Place {
    /** Neighbours are far apart when they are multiplied by the golden ratio. */
    private static final int MIX = 0x9E3779B9, FEW = 0xF0000000, FEWEST = 0xFF000000;

    private final Line line;
    private String what, name;
    private final boolean carries;
    /** Read without any order: a thread that sees it late does no harm. */
    boolean rests;
    /** Bits of a cell's mixed index that must be 0: the same cells for all threads and places. */
    private int mask;
    /** Accesses since it last began: threads may lose some of each other's. */
    int busy;

    private Place(Line line, String what, boolean carries) {
        this.line = line;
        this.what = what;
        this.carries = carries;
    }

    /**
     * The bootstrap method of the constants in rewritten code: one object a place.
     *
     * @param what    a field's name; the type of an array's cells, and {@code []}
     * @param carries 1 if the value leads to more: an object, or a flag
     */
    public static Place constant(MethodHandles.Lookup caller, String name, Class<?> type,
            String file, int number, String text, String what, int carries) {
        return new Place(new Line(file, number, text), what, carries == 1);
    }

    /** It has no name in the code: what is used there is of this kind. */
    public void use(Supplier<String> kind) {
        if (what.isEmpty()) what = kind.get();
    }

    /** Its name in the code says less than this one. */
    public void rename(String better) {
        name = better;
    }

    public Line line() {
        return line;
    }

    /** What is read or written: in the learner's own words, if they are known. */
    String what() {
        return name != null ? name : line.text().isEmpty() ? what : line.text();
    }

    boolean isArray() {
        return what.endsWith("[]");
    }

    boolean carries() {
        return carries;
    }

    public boolean rests() {
        return rests;
    }

    /** Whether this cell of an array is not watched. */
    public boolean rests(int index) {
        return (index * MIX & mask) != 0 || rests;
    }

    /** Where cells are busy, one in 16 is watched from now on, and then one in 256. */
    boolean watchesFewerCells() {
        if (mask == FEWEST) return false;
        mask = mask == 0 ? FEW : FEWEST;
        return true;
    }
}
