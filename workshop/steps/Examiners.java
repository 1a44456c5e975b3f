package steps;

import engine.answer.Source;
import engine.jvm.Sandboxes;
import engine.verdict.Examiner;
import java.util.List;
import java.util.Optional;

/**
 * Examiners that know the steps of the catalog. They come with the tool's //FILES of the exercises.
 */
public final class Examiners {
    private Examiners() {}

    /**
     * A new examiner.
     *
     * @param withSpeed whether right answers are timed
     */
    public static Examiner of(Sandboxes sandboxes, boolean withSpeed) {
        return new Examiner(steps(), Directives::resolve, sandboxes, withSpeed);
    }

    /** The step that a file is an answer to, by the class in it or by its name. */
    public static Optional<Examiner.Step> stepOf(Source source) {
        return Examiner.stepOf(source, null, steps());
    }

    private static List<Examiner.Step> steps() {
        return Steps.ofCatalog().byClassName().entrySet().stream()
                .map(one -> new Examiner.Step(one.getValue(), one.getKey(),
                Steps.text("exercises/" + Steps.fileOf(one.getValue())))).toList();
    }
}
