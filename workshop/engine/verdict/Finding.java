package engine.verdict;

import engine.evidence.Line;
import engine.evidence.Recording;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong, or that could be better.
 *
 * @param isAdvice whether the answer is right all the same
 * @param evidence what was seen: one sentence, with numbers
 * @param meaning  what it means
 * @param lines    where, if that is known: the first line is the one to look at
 * @param shown    what comes of it, made to happen
 * @param timeline who worked when, where that is what is wrong
 */
public record Finding(Misconception what, boolean isAdvice, String evidence, String meaning,
        List<Line> lines, Optional<Demonstration> shown, Optional<Recording> timeline) {
    /** The same, with a meaning that fits better. */
    public Finding meaning(String better) {
        return new Finding(what, isAdvice, evidence, better, lines, shown, timeline);
    }

    Finding at(List<Line> where) {
        return new Finding(what, isAdvice, evidence, meaning,
                where.stream().filter(Line::isKnown).toList(), shown, timeline);
    }

    Finding showing(Demonstration demonstration) {
        return new Finding(what, isAdvice, evidence, meaning, lines,
                Optional.of(demonstration), timeline);
    }

    Finding seenIn(Recording recording) {
        return new Finding(what, isAdvice, evidence, meaning, lines, shown,
                Optional.of(recording));
    }

    /** The same, of an answer that is right all the same. */
    Finding asAdvice() {
        return new Finding(what, true, evidence, meaning, lines, shown, timeline);
    }

    public String id() {
        return what.id();
    }
}
