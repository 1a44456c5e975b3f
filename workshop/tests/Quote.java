import module java.base;

/**
 * A piece of Java that a page or a hint quotes. Blanks, line breaks and comments need not be the
 * source's, and {@code ____} stands for anything that is left out.
 */
record Quote(String code) {
    private static final String LEFT_OUT = "____";
    /** The most that may be left out, in characters without blanks: some twenty lines. */
    private static final int MOST = 600;

    /** The pieces of a block: an empty line parts them. */
    static List<Quote> of(String block) {
        return Stream.of(block.strip().split("\\n\\s*\\n")).map(Quote::new).toList();
    }

    boolean isIn(String source) {
        var pattern = Stream.of(bare(code).split(LEFT_OUT)).map(Pattern::quote)
                .collect(Collectors.joining(".{0," + MOST + "}?"));
        return Pattern.compile(pattern).matcher(bare(source)).find();
    }

    private static String bare(String text) {
        return text.replaceAll("//.*", "").replaceAll("\\s+", "");
    }
}
