package engine.evidence;

import java.io.Serializable;
import java.util.List;

/** How a call ended, each way with what is known of it. */
public sealed interface Ending extends Serializable {
    /** A number, a list of numbers, or null. */
    record Returned(Serializable value) implements Ending {}

    /** What was thrown, and by which of the learner's lines. */
    record Threw(String what, Line where) implements Ending {}

    /**
     * Where each of the learner's threads is when nothing happens any more, or when they still
     * compute after a long time.
     */
    record Hung(List<Waiting> threads, boolean computes) implements Ending {}

    /** The whole JVM was ended, by the learner's own code or by something else. */
    record Exited(boolean byTheLearner) implements Ending {}

    /** So many characters were printed. */
    record Flooded(long characters) implements Ending {}

    record OutOfMemory() implements Ending {}

    /** It still computed when its time had run out, on a machine that had little time for it. */
    record Unfinished(long seconds) implements Ending {}

    /** A fault of this tool: never a finding. */
    record NotWatched(String why) implements Ending {}

    /** A thread of the learner's, and the line in which it is. */
    record Waiting(String thread, boolean runs, Line at) implements Serializable {}

    /**
     * Whether the method has come to an end of its own, so that the next call is worth its time.
     */
    default boolean isOrderly() {
        return this instanceof Returned || this instanceof Threw;
    }
}
