package engine;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of a file.
 *
 * @param step     the step it is an answer to; null if to none
 * @param state    whether it is right
 * @param findings the one thing that is wrong, or what could be better
 * @param proof    what has been proven of a right answer
 * @param speed    null if it was not measured
 * @param seconds  how long the check took
 */
public record Verdict(Path file, String step, State state, List<Finding> findings, List<String> proof, Speed speed, double seconds) {
    public enum State { PASS, FAIL, NOT_A_STEP }

    /** How many times as fast as on one thread, of what this machine could give at that moment. */
    public record Speed(double speedup, double attainable, String verdict) {
        /** The least share of the attainable speedup that is good. */
        private static final double GOOD = 0.7;
        /** With several cores: below, somebody else is using them. */
        private static final double BUSY = 1.3;

        static Speed of(double speedup, double attainable) {
            return new Speed(speedup, attainable, speedup >= GOOD * attainable ? "good" : attainable < BUSY ? "too noisy to say" : "slow");
        }
    }
}
