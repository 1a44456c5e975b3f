package terminal;

import module java.base;
import engine.verdict.Examiner.Examined;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Verdict;
import picocli.CommandLine.Help.Ansi;

/** Verdicts in words: whole, or in one row of a table. */
public final class VerdictText {
    private VerdictText() {}

    /** A verdict and all that belongs to it. */
    public static String whole(Examined examined, int width) {
        return headline(examined) + "\n" + switch (examined.verdict()) {
            case Verdict.Right right -> right(right, width);
            case Verdict.Wrong wrong -> wrong(examined.step(), wrong, width);
            case Verdict.NotAStep _ -> "It has no class of a step.\n";
            case Verdict.NotChecked(String why) -> Layout.wrapped("", Layout.sentence(why), width)
                    + Layout.wrapped("", "That is no fault of the file.", width);
        };
    }

    private static String headline(Examined examined) {
        var name = examined.step() == null ? examined.file().toString() : examined.step();
        return Ansi.AUTO.string("@|bold,%s %s: %s|@\n".formatted(colour(examined.verdict()), name,
                switch (examined.verdict()) {
                    case Verdict.Right _ -> "right";
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

    private static String right(Verdict.Right right, int width) {
        var text = new StringBuilder();
        for (var line : right.proof()) text.append(Layout.wrapped("+ ", line, width));
        right.speed().ifPresent(
                speed -> text.append(Layout.wrapped("+ ", "speed: %.1fx of an attainable %.1fx: %s"
                .formatted(speed.speedup(), speed.attainable(), speed.level()), width)));
        for (var finding : right.advice()) text.append("\n").append(whole(finding, width));
        return text.toString();
    }

    private static String wrong(String step, Verdict.Wrong wrong, int width) {
        var first = wrong.findings().getFirst();
        var text = new StringBuilder(whole(first, width));
        for (var other : wrong.findings().subList(1, wrong.findings().size()))
            text.append(Layout.wrapped("also " + other.id() + ": ", other.evidence(), width));
        if (first.what().hint() > 0)
            text.append("\nA hint:  %s hint %s%s\n".formatted(Tool.launcher(), step,
                    first.what().hint() == 1 ? "" : " " + first.what().hint()));
        return text.toString();
    }

    private static String whole(Finding finding, int width) {
        var meaning = Layout.wrapped("", finding.meaning(), width);
        if (finding.what() == Misconception.DOES_NOT_COMPILE) // as the compiler laid it out
            return finding.evidence() + "\n"
                    + (finding.meaning().equals(finding.what().meaning()) ? "" : meaning);
        return Ansi.AUTO.string("@|bold %s|@%s\n".formatted(finding.id(),
                finding.isAdvice() ? ", which is not wrong, but could be better" : ""))
                + Layout.wrapped("", Layout.sentence(finding.evidence()), width) + meaning;
    }

    /** A verdict in a few words. */
    public static String brief(Verdict verdict) {
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

    /** A row of a table: a box that is ticked if it is right, a name, and a text. */
    public static String row(Verdict verdict, String name, int width, String text) {
        var box = switch (verdict) {
            case Verdict.Right _ -> "@|green [x]|@";
            case Verdict.Wrong _ -> "@|red [ ]|@";
            case Verdict.NotAStep _, Verdict.NotChecked _ -> "[ ]";
        };
        return Ansi.AUTO.string(("%s %-" + width + "s  ").formatted(box, name)) + text;
    }
}
