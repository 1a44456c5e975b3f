package terminal;

import module java.base;
import org.apache.commons.text.WordUtils;
import picocli.CommandLine.Help.Ansi;
import steps.Journal;
import steps.Steps;
import steps.Workshop;

/** The steps in lesson order, a line each: what is done of them, and what to type next. */
public final class StepList {
    private static final int CELLS = 24;
    private final Steps steps;
    private final List<String> exercises;
    private final Workshop workshop;
    private final Journal journal;

    public StepList(Steps steps, Workshop workshop, Journal journal) {
        this.steps = steps;
        this.exercises = steps.exercises();
        this.workshop = workshop;
        this.journal = journal;
    }

    /** The list, how much of it is done, and what comes next. */
    public String text(int width) {
        var text = new StringBuilder();
        for (var step : steps.names()) text.append(rows(step, width));
        int all = steps.names().size();
        int done = (int) steps.names().stream().filter(this::isDone).count();
        int cells = CELLS * done / all;
        return text + "\n[%s%s] %d of %d steps\n".formatted("#".repeat(cells),
                "-".repeat(CELLS - cells), done, all) + next();
    }

    /** An exercise is done when a copy of it is right; an example when its answer was read. */
    public boolean isDone(String step) {
        return exercises.contains(step) ? journal.copiesOf(step).stream().anyMatch(this::isRight)
                : journal.isAnswered(step);
    }

    private boolean isRight(Path copy) {
        return journal.of(copy).filter(one -> one.isRight() && journal.isUnchanged(one))
                .isPresent();
    }

    private String rows(String step, int width) {
        boolean isExercise = exercises.contains(step);
        var what = (isExercise ? "exercise: " : "") + steps.description(step);
        var copies = journal.copiesOf(step);
        if (copies.isEmpty()) return row(isDone(step), step, what, "", width);
        return copies.stream().map(copy -> row(isExercise ? isRight(copy) : isDone(step), step,
                isExercise ? state(copy) : what,
                copy.equals(workshop.copy(step)) ? "" : "   " + Workshop.typed(copy), width))
                .collect(Collectors.joining());
    }

    private String state(Path copy) {
        return journal.of(copy).map(one -> journal.isUnchanged(one) ? one.verdict()
                : "changed since it was " + (one.isRight() ? "right" : "wrong")).orElse("begun");
    }

    /** The first text is cut where the line would be too long, the second one is typed. */
    private String row(boolean isDone, String step, String first, String second, int width) {
        int longest = steps.names().stream().mapToInt(String::length).max().orElseThrow();
        int room = Math.max(width - "[x] ".length() - longest - 2 - second.length(), 10);
        var cut = first.length() <= room ? first
                : WordUtils.wrap(first, room - " ...".length()).lines().findFirst().get() + " ...";
        return Ansi.AUTO.string(isDone ? "@|green [x]|@ " : "[ ] ")
                + ("%-" + longest + "s  ").formatted(step) + cut + second + "\n";
    }

    private String next() {
        var next = steps.names().stream().filter(step -> !isDone(step)).findFirst();
        if (next.isEmpty()) return "All done.\n";
        var step = next.get();
        var copy = journal.copiesOf(step).stream().findFirst().map(Workshop::typed);
        if (!exercises.contains(step))
            return "Next:  %1$s %2$s\n       It is done when you have read  %1$s hint %3$s 3\n"
                    .formatted(Tool.launcher(), copy.orElse(step), step);
        return "Next:  " + Tool.launcher() + copy.map(file -> " check " + file)
                .orElse(" start " + step) + "\n";
    }
}
