package engine.verdict;

import java.util.List;
import java.util.Optional;

/** What came of a file. */
public sealed interface Verdict {
    /**
     * What has been proven, a line each; what could be better; and the speed, if it was measured.
     */
    record Right(List<String> proof, List<Finding> advice, Optional<Speed> speed)
            implements Verdict {}

    /** What is wrong, the gravest first: it may explain the others. */
    record Wrong(List<Finding> findings) implements Verdict {}

    /** It has no class of a step. */
    record NotAStep() implements Verdict {}

    /** Not the learner's fault. */
    record NotChecked(String why) implements Verdict {}

    /** What is wrong, or what could be better. */
    default List<Finding> findings() {
        return switch (this) {
            case Right right -> right.advice();
            case Wrong wrong -> wrong.findings();
            case NotAStep _, NotChecked _ -> List.of();
        };
    }

    /** The same, with what comes of this, made to happen. */
    default Verdict with(Misconception what, Demonstration demonstration) {
        return switch (this) {
            case Right(var proof, var advice, var speed) ->
                    new Right(proof, with(advice, what, demonstration), speed);
            case Wrong(var findings) -> new Wrong(with(findings, what, demonstration));
            case NotAStep _, NotChecked _ -> this;
        };
    }

    private static List<Finding> with(List<Finding> findings, Misconception what,
            Demonstration demonstration) {
        return findings.stream().map(one ->
                one.what() == what ? one.showing(demonstration) : one).toList();
    }

    default boolean isRight() {
        return this instanceof Right;
    }
}
