package engine;

/**
 * One thing that is wrong, or that could be better.
 *
 * @param id       the stable name of the misconception
 * @param advice   whether the answer is right all the same
 * @param evidence what was seen, with numbers
 * @param meaning  what it means
 */
public record Finding(String id, boolean advice, String evidence, String meaning) {
    /** The same, with a meaning that fits the step better. */
    public Finding meaning(String better) {
        return new Finding(id, advice, evidence, better);
    }
}
