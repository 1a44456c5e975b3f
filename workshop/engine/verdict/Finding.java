package engine.verdict;

import engine.evidence.Line;
import java.util.List;

/**
 * One thing that is wrong, or that could be better.
 *
 * @param isAdvice whether the answer is right all the same
 * @param evidence what was seen: one sentence, with numbers
 * @param meaning  what it means
 * @param lines    where, if that is known: the first line is the one to look at
 */
public record Finding(Misconception what, boolean isAdvice, String evidence, String meaning,
        List<Line> lines) {
    /** The same, with a meaning that fits better. */
    public Finding meaning(String better) {
        return new Finding(what, isAdvice, evidence, better, lines);
    }

    Finding at(List<Line> where) {
        return new Finding(what, isAdvice, evidence, meaning,
                where.stream().filter(Line::isKnown).toList());
    }

    /** The same, of an answer that is right all the same. */
    Finding asAdvice() {
        return new Finding(what, true, evidence, meaning, lines);
    }

    public String id() {
        return what.id();
    }
}
