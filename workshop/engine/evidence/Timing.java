package engine.evidence;

/**
 * How long an unwatched call took.
 *
 * @param seconds from its start to its end
 * @param failure why there is no such time, as a clause; null if there is one
 */
public record Timing(double seconds, String failure) {
    public static Timing took(double seconds) {
        return new Timing(seconds, null);
    }

    public static Timing failed(String failure) {
        return new Timing(Double.NaN, failure);
    }
}
