import module java.base;

/**
 * An option of a script, known by how it answers a value that means nothing: so no list has to say
 * what there is.
 *
 * @param name as it is typed, with two dashes
 * @param letter its short name, with one dash; empty if it has none
 * @param kind what it takes
 * @param sentence a pattern of what it answers to a wrong value, for which {@code %s} stands
 * @param wrong values that it has to refuse, each of them for a reason of its own
 * @param quick a value with which the script ends soon; empty if its default is as good
 */
record Option(String name, Optional<String> letter, Kind kind, String sentence,
        List<String> wrong, Optional<String> quick) {
    enum Kind { FLAG, WHOLE, DECIMAL, ONE_OF, FILE }

    private static final String SENSELESS = "no/such";
    private static final Pattern DECLARED = Pattern.compile(
            "@Option\\(names = \\{?(?:\"(-\\w)\", )?\"(--[a-z]+)\"");
    private static final Pattern NUMBER = Pattern.compile(
            "(--\\w+) must be a (whole )?number, at least (\\S+) and at most (\\S+), but was '.*'"
            + " \\(see -h\\)\\R");
    private static final Pattern CHOICE = Pattern.compile("Invalid value for option '(--\\w+)': "
            + "expected one of \\[(.*)\\] \\(case-sensitive\\) but was '.*' \\(see -h\\)\\R");
    private static final Pattern FLAG = Pattern.compile(
            "Invalid value for option '(--\\w+)': '.*' is not a boolean \\(see -h\\)\\R");
    private static final Pattern PATH = Pattern.compile(
            "(--\\w+) must be .*, but was .* \\(see -h\\)\\R");

    /** The options of a script, in the order of its text. */
    static List<Option> of(String file) throws Exception {
        var options = new ArrayList<Option>();
        var script = Project.script(file);
        for (var name : DECLARED.matcher(Project.read(file)).results().toList())
            options.add(of(name.group(2), Optional.ofNullable(name.group(1)),
                    script.answer(name.group(2) + "=" + SENSELESS).err()));
        return options;
    }

    /** @throws AssertionError if the answer is not of a kind that is known here */
    private static Option of(String name, Optional<String> letter, String answer) {
        if (NUMBER.matcher(answer) instanceof Matcher number && isOf(name, number))
            return number(name, letter, number.group(2) != null,
                    new BigDecimal(number.group(3)), new BigDecimal(number.group(4)));
        if (CHOICE.matcher(answer) instanceof Matcher choice && isOf(name, choice))
            return choice(name, letter, choice.group(2));
        if (isOf(name, FLAG.matcher(answer)))
            return new Option(name, letter, Kind.FLAG, "Invalid value for option '" + name
                    + "': '%s' is not a boolean", List.of("perhaps"), Optional.empty());
        if (isOf(name, PATH.matcher(answer)))
            return new Option(name, letter, Kind.FILE, name + " must be .*, but was %s",
                    Stream.of("README.md", "workshop", "no/such/folder.html")
                            .map(file -> Project.ROOT.resolve(file).toString()).toList(),
                    Optional.empty());
        throw new AssertionError(name + " answers to nonsense: " + answer);
    }

    private static boolean isOf(String name, Matcher answer) {
        return answer.matches() && answer.group(1).equals(name);
    }

    /** Refuses what is no number, and what is just out of range; two of a thing are soon done. */
    private static Option number(String name, Optional<String> letter, boolean whole,
            BigDecimal least, BigDecimal most) {
        var step = new BigDecimal(whole ? "1" : "0.0001");
        var wrong = new ArrayList<>(List.of("abc", "", "NaN", "1e99",
                least.subtract(step).toPlainString(), most.add(step).toPlainString()));
        if (whole) wrong.addAll(List.of("1.5", "99999999999999999999"));
        if (least.signum() >= 0) wrong.add("-1");
        var sentence = name + " must be a " + (whole ? "whole number" : "number") + ", at least "
                + Pattern.quote(least.toString()) + " and at most "
                + Pattern.quote(most.toString()) + ", but was '%s'";
        return new Option(name, letter, whole ? Kind.WHOLE : Kind.DECIMAL, sentence, wrong,
                whole ? Optional.of("2") : Optional.empty());
    }

    private static Option choice(String name, Optional<String> letter, String values) {
        var first = values.split(", ")[0];
        var sentence = "Invalid value for option '" + name + "': expected one of "
                + Pattern.quote("[" + values + "]") + " \\(case-sensitive\\) but was '%s'";
        return new Option(name, letter, Kind.ONE_OF, sentence,
                List.of("no-such-value", first.toUpperCase(), ""), Optional.of(first));
    }

    /** The pattern of its answer to a wrong value. */
    String refusal(String value) {
        return sentence.replace("%s", Pattern.quote(value));
    }

    /** Whether the words of a command give it a value. */
    boolean isIn(List<String> words) {
        return words.contains(name) || letter.map(words::contains).orElse(false);
    }
}
