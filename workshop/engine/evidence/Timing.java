package engine.evidence;

import java.util.List;

/**
 * How long an unwatched call took.
 *
 * @param seconds from its start to its end
 * @param failure why there is no such time, as a clause; null if there is one
 */
public record Timing(double seconds, String failure) {
    /** The first call of the first round, if there is one; otherwise it failed. */
    public static Timing of(List<double[]> rounds, String failure) {
        return failure != null ? failed(failure) : new Timing(rounds.getFirst()[0], null);
    }

    public static Timing failed(String failure) {
        return new Timing(Double.NaN, failure);
    }
}
