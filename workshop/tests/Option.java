import module java.base;

/**
 * An option of a script, read from its text: so no list has to say what there is.
 *
 * @param name as it is typed, with two dashes
 * @param letters its short names, with one dash
 * @param type of the field that it sets
 * @param range the least and the most that it takes, where it is a number that has a range
 * @param sentence what a value out of its range, or one that means nothing, is answered; empty
 *     where picocli itself knows all wrong values
 */
record Option(String name, List<String> letters, String type, Optional<Range> range,
        String sentence) {
    record Range(BigDecimal least, Optional<BigDecimal> most) {}

    private static final Pattern DECLARED = Pattern.compile(
            "(?s)@Option\\(names = \\{?([^}]*?\"(--[a-z-]+)\")\\}?[,)].*?(?<!default: \\w{1,9})\\)"
            + "\\s+(\\w+) \\w+(?: = [^;]+)?;");
    private static final Pattern SENTENCE = 
            Pattern.compile("\"(--[a-z]+ [^\"]*must [^\"]*)\"");

    /** The options of a script, in the order of its text. */
    static List<Option> of(String file) {
        var text = Project.read(file);
        return DECLARED.matcher(text).results().map(option -> {
            var name = option.group(2);
            var letters = Pattern.compile("\"(-\\w)\"").matcher(option.group(1)).results()
                    .map(letter -> letter.group(1)).toList();
            var names = Stream.concat(Stream.of(name), letters.stream())
                    .collect(Collectors.joining("|", "(?<!\\S)(?:", ")(?= )"));
            var sentence = SENTENCE.matcher(text).results().map(one -> one.group(1))
                    .filter(Pattern.compile(names).asPredicate()).findFirst().orElse("");
            return new Option(name, letters, option.group(3), range(names, sentence), sentence);
        }).toList();
    }

    /** "--rows and --columns must be from 1 to 100,000, and --threads from 1 to 1024". */
    private static Optional<Range> range(String names, String sentence) {
        var range = Pattern.compile(names + "(?: and --\\w+)*(?: must be)? (?:at least (\\S+)"
                + "|from (\\S+) to (\\S+))(?:,|$)").matcher(sentence);
        if (!range.find()) return Optional.empty();
        return Optional.of(range.group(1) != null
                ? new Range(number(range.group(1)), Optional.empty())
                : new Range(number(range.group(2)), Optional.of(number(range.group(3)))));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replaceAll(",", ""));
    }

    boolean isFlag() {
        return type.equals("boolean");
    }

    /** What it has to refuse, and the first line of the answer, as a pattern. */
    Map<String, String> refusals() {
        var refusals = new LinkedHashMap<String, String>();
        for (var value : nonsense()) refusals.put(value, switch (type) {
            case "int" -> picocli() + "'" + Pattern.quote(value) + "' is not an int";
            case "long" -> picocli() + "no whole number up to 1e18: " + Pattern.quote(value);
            case "double", "Double" -> picocli() + "'" + Pattern.quote(value) + "' is not a double";
            case "boolean" -> picocli() + "'" + value + "' is not a boolean";
            case "String" -> Pattern.quote(sentence);
            case "Path" -> name + " must be .*, but was " + Pattern.quote(value);
            default -> picocli() + "expected one of \\[.*\\] \\(case-sensitive\\) but was '"
                    + value + "'";
        });
        var step = new BigDecimal(type.equals("double") ? "0.0001" : "1");
        range.ifPresent(one -> {
            refusals.put(one.least.subtract(step).toPlainString(), Pattern.quote(sentence));
            one.most.ifPresent(most ->
                    refusals.put(most.add(step).toPlainString(), Pattern.quote(sentence)));
            if (type.equals("double")) refusals.put("NaN", Pattern.quote(sentence));
        });
        return refusals;
    }

    private List<String> nonsense() {
        return switch (type) {
            case "int", "long" -> List.of("abc", "", "NaN", "1e99", "1.5", "99999999999999999999");
            case "double", "Double", "String" -> List.of("abc", "");
            case "Path" -> Stream.of("README.md", "workshop", "no/such/folder.html")
                    .map(file -> Project.ROOT.resolve(file).toString()).toList();
            default -> List.of("perhaps");
        };
    }

    private String picocli() {
        return "Invalid value for option '" + name + "': ";
    }

    /** A value with which the script ends soon; empty if its default is as good. */
    Optional<String> quick(String file) {
        return switch (type) {
            case "int", "long" -> Optional.of(name.equals("--forks") ? "1" : "2"); // new JVMs
            case "boolean", "double", "Double", "String", "Path" -> Optional.empty();
            default -> Pattern.compile("enum " + type + " \\{ (\\w+)").matcher(Project.read(file))
                    .results().findFirst().map(first -> first.group(1));
        };
    }

    /** With these words, too, a command ends soon: the options that it leaves to their defaults. */
    static List<String> quick(String file, List<String> words) {
        return of(file).stream().filter(option -> !option.isIn(words))
                .flatMap(option -> option.quick(file).stream()
                .flatMap(value -> Stream.of(option.name, value))).toList();
    }

    /** Whether the words of a command give it a value. */
    boolean isIn(List<String> words) {
        return words.contains(name) || letters.stream().anyMatch(words::contains);
    }
}
