package engine.evidence;

import java.io.Serializable;
import java.util.List;

/**
 * Who worked when, while something ran.
 *
 * @param what      what ran, for a title
 * @param threads   the names of the threads, in the order in which they came; the first one began
 * @param intervals what they did; no two of a thread overlap
 * @param begin     in ns, by a clock that begins anywhere
 * @param left      how much more there was, and is not kept
 */
public record Recording(String what, List<String> threads, List<Interval> intervals, long begin,
        long end, long left) implements Serializable {
    /** The same under another title. */
    public Recording of(String title) {
        return new Recording(title, threads, intervals, begin, end, left);
    }

    public long nanos() {
        return end - begin;
    }
}
