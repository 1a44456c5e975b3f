import module java.base;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which tests run: all of them, or those that were asked for by a part of their names. */
record Selection(Set<Class<?>> classes, Set<String> answers) {
    private static final int FEW = 3;

    /** What this run was asked for, for the tests that are made while it runs. */
    private static volatile Selection current = new Selection(new LinkedHashSet<>(), Set.of());

    /**
     * The classes whose names have one of the given names in them, in upper or lower case; where no
     * class has it, the answers whose paths, from the project's folder, have it.
     *
     * @param tests all classes there are
     * @param paths all answers there are
     * @param names none for all
     * @throws IllegalArgumentException with a sentence, if there is nothing of a name
     */
    static Selection of(SequencedCollection<Class<?>> tests, Collection<String> paths,
            List<String> names) {
        if (names.isEmpty()) return new Selection(new LinkedHashSet<>(tests), Set.of());
        var classes = new LinkedHashSet<Class<?>>();
        var answers = new TreeSet<String>();
        for (var name : names) {
            var plain = name.replaceFirst("^\\./", "");
            var found = tests.stream().filter(test ->
                    test.getName().toLowerCase().contains(plain.toLowerCase())).toList();
            classes.addAll(found);
            if (!found.isEmpty()) continue;
            var some = paths.stream().filter(path -> path.contains(plain)).toList();
            if (some.isEmpty()) throw unknown(name, tests, paths);
            answers.addAll(some);
        }
        return new Selection(classes, classes.contains(AnswersTest.class) ? Set.of() : answers);
    }

    private static IllegalArgumentException unknown(String name, Collection<Class<?>> tests,
            Collection<String> paths) {
        var words = Stream.concat(
                tests.stream().map(Class::getName),
                paths.stream().flatMap(path -> Stream.of(path.split("/|--|\\.java"))));
        var nearest = words.distinct().sorted(Comparator.comparing(word -> distance(word, name)))
                .limit(3).toList();
        return new IllegalArgumentException(
                "There is no test and no answer %s; did you mean %s, %s or %s?".formatted(
                        name, nearest.get(0), nearest.get(1), nearest.get(2)));
    }

    /** The letters to change, in upper or lower case; nobody has to type the Test of a class. */
    private static int distance(String word, String name) {
        var distance = LevenshteinDistance.getDefaultInstance();
        return Stream.of(word, word.replaceFirst("Test$", "")).mapToInt(one ->
                distance.apply(one.toLowerCase(), name.toLowerCase())).min().orElseThrow();
    }

    /** What was chosen, in one line: few answers by their names, many by their number. */
    @Override public String toString() {
        var some = answers.size() > FEW ? Stream.of(answers.size() + " answers")
                : answers.stream();
        return Stream.concat(classes.stream().map(Class::getName), some)
                .collect(Collectors.joining(", "));
    }

    /** Makes this what the present run was asked for. */
    void use() {
        current = this;
    }

    /** Whether answers are to be examined. */
    boolean hasAnswers() {
        return !answers.isEmpty() || classes.contains(AnswersTest.class);
    }

    /**
     * Whether an answer is to be examined in this run: all of them are, unless some were named.
     *
     * @param answer a file in the project's folder
     */
    static boolean wants(Path answer) {
        return current.answers.isEmpty() || current.answers.contains(path(answer));
    }

    /** The path of an answer from the project's folder, with slashes on every system. */
    static String path(Path answer) {
        return Project.ROOT.relativize(answer.toAbsolutePath()).toString().replace('\\', '/');
    }
}
