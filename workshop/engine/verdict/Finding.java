package engine.verdict;

import engine.evidence.Line;
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
 */
public record Finding(Misconception what, boolean isAdvice, String evidence, String meaning,
        List<Line> lines, Optional<Demonstration> shown) {
    /** The same, with a meaning that fits better. */
    public Finding meaning(String better) {
        return new Finding(what, isAdvice, evidence, better, lines, shown);
    }

    Finding at(List<Line> where) {
        return new Finding(what, isAdvice, evidence, meaning,
                where.stream().filter(Line::isKnown).toList(), shown);
    }

    Finding showing(Demonstration demonstration) {
        return new Finding(what, isAdvice, evidence, meaning, lines, Optional.of(demonstration));
    }

    /** The same, of an answer that is right all the same. */
    Finding asAdvice() {
        return new Finding(what, true, evidence, meaning, lines, shown);
    }

    public String id() {
        return what.id();
    }
}
