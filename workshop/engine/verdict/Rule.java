package engine.verdict;

import engine.evidence.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a step's evidence is searched for, and what it means when nothing is found.
 *
 * @param finder the first wrong thing of its kind in all the runs
 * @param proves what the runs have proven if the finder is silent: a line; empty if they prove
 *               nothing
 */
public record Rule(Function<List<Run>, Optional<Finding>> finder,
        Function<List<Run>, Optional<String>> proves) {
    /** A rule whose silence proves nothing that a learner would want to hear. */
    public static Rule of(Function<List<Run>, Optional<Finding>> finder) {
        return new Rule(finder, _ -> Optional.empty());
    }

    public Rule proving(String line) {
        return new Rule(finder, _ -> Optional.of(line));
    }

    public Rule proving(Function<List<Run>, Optional<String>> proves) {
        return new Rule(finder, proves);
    }
}
