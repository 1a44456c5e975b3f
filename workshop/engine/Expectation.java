package engine;

import java.util.List;
import java.util.Optional;

/**
 * What is expected of a step: one small class a step, {@code checks.McpiParallelCheck} for {@code
 * McpiParallel}. It says which calls are watched, and makes findings from the evidence; it sees nothing else.
 */
public interface Expectation {
    /** The static method that is the contract: its name, the types of its parameters, and what it returns. */
    String method();

    List<Class<?>> parameters();

    Class<?> result();

    /** The calls to watch, in this order. */
    List<Call> calls();

    /** The first thing that is wrong: of several, the one that explains the others. */
    Optional<Finding> wrong(List<Run> runs);

    /** What could be better in a right answer. */
    default List<Finding> advice(List<Run> runs) {
        return List.of();
    }

    /** What has been proven of a right answer, a line each. */
    List<String> proof(List<Run> runs);

    /** Whether it is known already that no further call is worth its time. */
    default boolean enough(List<Run> runs) {
        return false;
    }

    /** How long a call may take, in ms: many times what it needs. */
    default long patienceMilliseconds() {
        return 10_000;
    }

    /** The same work on one thread, and on so many: to be timed. Empty if time is not the point. */
    default List<Call> timed(int threads, long samples) {
        return List.of();
    }

    /** A speedup that follows from the evidence alone, with the best possible one; where tasks only sleep. */
    default Optional<double[]> speedup(List<Run> runs) {
        return Optional.empty();
    }
}
