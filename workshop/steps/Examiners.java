package steps;

import engine.jvm.Sandboxes;
import engine.verdict.Examiner;

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
        var steps = Steps.ofCatalog().byClassName().entrySet().stream()
                .map(one -> new Examiner.Step(one.getValue(), one.getKey(),
                Steps.text("exercises/" + Steps.fileOf(one.getValue())))).toList();
        return new Examiner(steps, Directives::resolve, sandboxes, withSpeed);
    }
}
