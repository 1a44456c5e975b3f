package engine.evidence;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A place in the learner's text.
 *
 * @param file   the file's name, without its folder
 * @param number counted from 1; 0 where no line is known
 * @param text   what is written or called there, in the learner's own words, such as {@code sum} in
 *               {@code sum[0] += x}; empty where that is not known
 */
public record Line(String file, int number, String text) implements Serializable {
    public static final Line UNKNOWN = new Line("", 0, "");

    /** The bootstrap method of the constants in rewritten code: one object a place. */
    public static Line constant(MethodHandles.Lookup caller, String name, Class<?> type,
            String file, int number, String text) {
        return new Line(file, number, text);
    }

    /** The innermost line of those frames whose class is meant, by its name. */
    public static Optional<Line> of(StackTraceElement[] frames, Predicate<String> isMeant) {
        return Arrays.stream(frames).filter(frame -> isMeant.test(frame.getClassName())
                && frame.getLineNumber() > 0).findFirst()
                .map(frame -> new Line(frame.getFileName(), frame.getLineNumber(), ""));
    }

    public boolean isKnown() {
        return number > 0;
    }

    @Override public String toString() {
        return file + ":" + number;
    }
}
