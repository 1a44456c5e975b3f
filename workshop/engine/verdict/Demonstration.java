package engine.verdict;

import engine.evidence.Event;
import java.io.Serializable;
import java.util.List;

/**
 * What comes of a race, made to happen.
 *
 * @param returned what the method returned then; words, if it failed
 * @param expected what it returns when nothing is lost
 * @param events   what two threads did in turn
 */
public record Demonstration(Serializable returned, Serializable expected, List<Event> events) {
    /** Whether the method threw something, or came to no end. */
    public boolean isFailure() {
        return returned instanceof String;
    }

    /** Whether it made no difference: both have written the same, perhaps. */
    public boolean isHarmless() {
        return String.valueOf(returned).equals(String.valueOf(expected));
    }
}
