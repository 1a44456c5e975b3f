package engine.evidence;

import java.io.Serializable;

/**
 * What a thread did to memory, in a run in which two writes were made to collide.
 *
 * @param thread   what it is called here, such as {@code worker 1}
 * @param does     {@code reads} or {@code writes}
 * @param variable what, in the learner's own words
 * @param value    a number, or words
 */
public record Event(String thread, String does, String variable, Serializable value, Line line)
        implements Serializable {
    public Event by(String name) {
        return new Event(name, does, variable, value, line);
    }
}
