package engine.verdict;

import engine.answer.Contract;
import engine.evidence.Call;
import engine.evidence.Run;
import engine.evidence.Schedule;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What is expected of a step: one small class a step, {@code checks.McpiParallelCheck} for {@code
 * McpiParallel}. It says which calls are watched, and what their evidence is searched for; it sees
 * nothing else.
 */
public interface Expectation {
    Contract contract();

    /** The calls to watch, in this order. */
    List<Call> calls();

    /** A call as it is to be made, now that so much is known. */
    default Call adapted(Call call, List<Run> runs) {
        return call;
    }

    /** What is wrong, the gravest first: from what makes the result wrong to what makes it slow. */
    List<Rule> rules();

    /**
     * What is right for a call.
     *
     * @param inTurn a run of it with one task after another
     * @param other  a run in which something may have been lost
     */
    default Serializable expected(Run inTurn, Run other) {
        return inTurn.value();
    }

    /** What could be better in a right answer. */
    default List<Advice> advice() {
        return List.of();
    }

    /** Whether a call is still worth its time, now that so much is known. */
    default boolean isNeeded(Call call, List<Run> runs) {
        return true;
    }

    /**
     * What it means that a call has used up its time and still computes; empty if that it hangs.
     */
    default Optional<Finding> stillComputing(Run run) {
        return Optional.empty();
    }

    /**
     * Whether it is no fault when this call does not come to an end: then it has proven nothing.
     */
    default boolean mayFail(Call call) {
        return call.schedule() instanceof Schedule.Fail;
    }

    /**
     * In ms: how long the processors may be at work for a call, and how long it may wait: many
     * times what it needs.
     */
    default long patienceMilliseconds() {
        return 10_000;
    }

    /** The same work on one thread, and on so many: to be timed. Empty if time is not the point. */
    default List<Call> timed(int threads, long samples) {
        return List.of();
    }

    /** How long a timed call lasts, about: much longer than what handing over its tasks costs. */
    default double timedSeconds() {
        return 0.03;
    }

    /** A speed that follows from the evidence alone, where tasks only sleep. */
    default Optional<Speed> speed(List<Run> runs) {
        return Optional.empty();
    }
}
