package engine.jvm;

import engine.evidence.Call;
import engine.evidence.Timing;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What the two JVMs say to each other. */
final class Messages {
    private Messages() {}

    /**
     * What to run.
     *
     * @param classes    the learner's classes by name, as they were compiled
     * @param watched    the same, rewritten
     * @param jars       the libraries that they need
     * @param type       the class with the method
     * @param parameters the names of the types of the method's parameters
     * @param unknown    calls that may order threads in a way that no probe knows
     */
    record Setup(Map<String, byte[]> classes, Map<String, byte[]> watched, List<String> jars,
            String type, String method, List<String> parameters, List<String> unknown)
            implements Serializable {}

    /** Is this JVM as it was before the learner's code came? The answer is a Boolean. */
    record Leave() implements Serializable {}

    /** Watch a call. The answer is its {@link engine.evidence.Run}. */
    record Watch(Call call, long patienceMilliseconds) implements Serializable {}

    /** Watch a call and record who works when. The answer is a recording, or null. */
    record Record(Watch watch) implements Serializable {}

    /**
     * Time these calls, unwatched, in turn, so many times, and plain loops on one and on so many
     * threads: no loops for 0.
     */
    record Time(List<Call> calls, int rounds, int threads) implements Serializable {}

    /**
     * For each round, the seconds of each call, and of the two loops. Fewer rounds if a call has
     * failed: then it is told what was thrown, which is null otherwise.
     */
    record Times(List<double[]> rounds, String failure) implements Serializable {
        /** Of the first call, in the first round. */
        Timing first() {
            return failure != null ? Timing.failed(failure) : Timing.took(rounds.getFirst()[0]);
        }
    }
}
