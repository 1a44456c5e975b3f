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

    default boolean isRight() {
        return this instanceof Right;
    }
}
