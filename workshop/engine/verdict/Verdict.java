package engine.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        return with(what, finding -> finding.showing(demonstration));
    }

    /** The same, with more about these findings. */
    default Verdict with(Misconception what, UnaryOperator<Finding> more) {
        return switch (this) {
            case Right(var proof, var advice, var speed) ->
                    new Right(proof, with(advice, what, more), speed);
            case Wrong(var findings) -> new Wrong(with(findings, what, more));
            case NotAStep _, NotChecked _ -> this;
        };
    }

    private static List<Finding> with(List<Finding> findings, Misconception what,
            UnaryOperator<Finding> more) {
        return findings.stream().map(one -> one.what() == what ? more.apply(one) : one).toList();
    }

    default boolean isRight() {
        return this instanceof Right;
    }
}
