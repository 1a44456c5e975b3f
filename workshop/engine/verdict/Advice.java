package engine.verdict;

import engine.evidence.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What could be better in a right answer. */
@FunctionalInterface
public interface Advice {
    Optional<Finding> in(List<Run> runs);

    /**
     * For something that happens more often than it should.
     *
     * @param in       the runs in which it is counted; the first in which it is too often is told
     * @param most     how often is no fault, for each of what it is compared with
     * @param of       what it is compared with, such as the samples
     * @param sentence the evidence, in which both numbers take their place
     */
    static Advice when(Misconception what, Predicate<Run> in, ToLongFunction<Run> count,
            double most, ToLongFunction<Run> of, String sentence) {
        return runs -> runs.stream().filter(in)
                .filter(run -> count.applyAsLong(run) > most * of.applyAsLong(run)).findFirst()
                .map(run -> what.seen(sentence, count.applyAsLong(run), of.applyAsLong(run)));
    }

    /** The same for what should not happen more than so often in a call. */
    static Advice when(Misconception what, Predicate<Run> in, ToLongFunction<Run> count, long most,
            String sentence) {
        return when(what, in, count, most, _ -> 1, sentence);
    }

    /** For a thread that asks, and asks again, where it could wait. */
    static Advice busyWaiting() {
        return when(Misconception.BUSY_WAITING, run -> run.call().isPlain(),
                run -> run.waits().busy(), 0,
                "more than a thousand times in a row, a thread asked whether others were done");
    }

    /** For more than two pools in one call. */
    static Advice poolPerCall(Predicate<Run> in) {
        return when(Misconception.POOL_PER_CALL, in, run -> run.tasks().pools(), 2,
                "%,d pools were made for one call");
    }
}
