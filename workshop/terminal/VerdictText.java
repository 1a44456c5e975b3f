package terminal;

import module java.base;
import engine.evidence.Recording;
import engine.verdict.Examiner.Examined;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Verdict;
import picocli.CommandLine.Help.Ansi;
import timeline.Rows;

/**
 * Verdicts in words: whole, or in a row of a table.
 *
 * @param ansi     with colours or without
 * @param width    in columns
 * @param launcher what the reader types to get to the tools
 */
public record VerdictText(Ansi ansi, int width, String launcher) {
    private static final int WIDTH = 80;

    /** For the terminal that this was typed in. */
    public static VerdictText here() {
        return new VerdictText(Ansi.AUTO, Layout.width(), Tool.launcher());
    }

    /** The same for a terminal that has become so wide. */
    public VerdictText within(int columns) {
        return new VerdictText(ansi, columns, launcher);
    }

    /** A verdict and all that belongs to it. */
    public String whole(Examined examined) {
        return headline(examined) + "\n" + switch (examined.verdict()) {
            case Verdict.Right right -> right(right);
            case Verdict.Wrong wrong -> wrong(examined.step(), wrong);
            case Verdict.NotAStep _ -> "It has no class of a step.\n";
            case Verdict.NotChecked(String why) -> Layout.wrapped("", Layout.sentence(why), width)
                    + Layout.wrapped("", "That is no fault of the file.", width);
        };
    }

    /** What a small screen needs most: the verdict, and the gravest finding if it is wrong. */
    public String brief(Examined examined) {
        return headline(examined) + (examined.verdict() instanceof Verdict.Wrong wrong
                ? "\n" + whole(wrong.findings().getFirst()) : "");
    }

    private String headline(Examined examined) {
        var name = examined.step() == null ? examined.file().toString() : examined.step();
        return ansi.string("@|bold,%s %s: %s|@\n".formatted(colour(examined.verdict()), name,
                switch (examined.verdict()) {
                    case Verdict.Right _ -> examined.step() == null ? "nothing found" : "right";
                    case Verdict.Wrong _ -> "wrong";
                    case Verdict.NotAStep _ -> "not the answer to a step";
                    case Verdict.NotChecked _ -> "not checked";
                }));
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Right _ -> "green";
            case Verdict.Wrong _ -> "red";
            case Verdict.NotAStep _, Verdict.NotChecked _ -> "yellow";
        };
    }

    private String right(Verdict.Right right) {
        var text = new StringBuilder();
        for (var line : right.proof()) text.append(Layout.wrapped("+ ", line, width));
        right.speed().ifPresent(
                speed -> text.append(Layout.wrapped("+ ", "speed: %.1fx of an attainable %.1fx: %s"
                .formatted(speed.speedup(), speed.attainable(), speed.level()), width)));
        for (var finding : right.advice()) text.append("\n").append(whole(finding));
        return text.toString();
    }

    private String wrong(String step, Verdict.Wrong wrong) {
        var first = wrong.findings().getFirst();
        var text = new StringBuilder(whole(first));
        boolean isDrawn = first.shown().isPresent() || first.timeline().isPresent();
        if (isDrawn && wrong.findings().size() > 1) text.append("\n");
        for (var other : wrong.findings().subList(1, wrong.findings().size()))
            text.append(Layout.wrapped("also " + other.id() + ": ", other.evidence(), width));
        if (first.what().hint() > 0 && step != null)
            text.append("\nA hint:  %s hint %s%s\n".formatted(launcher, step,
                    first.what().hint() == 1 ? "" : " " + first.what().hint()));
        return text.toString();
    }

    private String whole(Finding finding) {
        var meaning = Layout.wrapped("", finding.meaning(), width);
        if (finding.what() == Misconception.DOES_NOT_COMPILE) // as the compiler laid it out
            return finding.evidence() + "\n"
                    + (finding.meaning().equals(finding.what().meaning()) ? "" : meaning);
        return ansi.string("@|bold %s|@%s\n".formatted(finding.id(),
                finding.isAdvice() ? ", which is not wrong, but could be better" : ""))
                + Layout.wrapped("", Layout.sentence(finding.evidence()), width) + meaning
                + finding.shown().map(one -> "\n" + new RaceText(one, width).text()).orElse("")
                + finding.timeline().map(one -> "\n" + drawn(one)).orElse("");
    }

    /** As wide as other pictures, even in a wide terminal. */
    private String drawn(Recording recording) {
        return new Rows(Math.min(width, WIDTH), !Layout.hasUnicode()).brief(recording);
    }

    /** A verdict in a few words. */
    public static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.NotAStep _ -> "not the answer to a step";
            case Verdict.NotChecked _ -> "not-checked";
            case Verdict.Wrong wrong -> ids(wrong.findings());
            case Verdict.Right right when !right.advice().isEmpty() ->
                    "right, but " + ids(right.advice());
            case Verdict.Right right -> "right"
                    + right.speed().map(speed -> ", %.1fx".formatted(speed.speedup())).orElse("");
        };
    }

    private static String ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(Collectors.joining(", "));
    }

    /** The same with what was seen first; and the step, unless the file bears its name. */
    private static String seen(Examined examined, String name) {
        var verdict = examined.verdict();
        var words = (examined.step() == null || name.contains(examined.step()) ? ""
                : examined.step() + ": ") + words(verdict);
        if (verdict instanceof Verdict.NotChecked(String why)) return words + ": " + why;
        return words + verdict.findings().stream().findFirst()
                .map(first -> ": " + first.evidence().lines().findFirst().orElse("")).orElse("");
    }

    /** A row of a table: a box that is ticked if it is right, a name, and what was seen. */
    public String row(Examined examined, String name, int longest) {
        var verdict = examined.verdict();
        var box = verdict.isRight() ? "[x] " : "[ ] ";
        boolean fits = longest <= width / 3;
        var start = (fits ? "%s%-" + longest + "s  " : "%s%s\n").formatted(box, name);
        var row = fits ? Layout.wrapped(start, seen(examined, name), width)
                : start + Layout.wrapped("    ", seen(examined, name), width);
        return ansi.string("@|%s %s|@".formatted(colour(verdict), box.strip())) + row.substring(3);
    }
}
