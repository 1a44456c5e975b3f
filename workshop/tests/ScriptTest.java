import module java.base;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import steps.Steps;
import static org.junit.jupiter.api.Assertions.*;

/**
 * What holds for every script: it stands alone, fits on a projector, and answers a wrong call with
 * one sentence.
 */
@Execution(ExecutionMode.CONCURRENT)
class ScriptTest {
    static final List<String> FILES = CatalogTest.STEPS.stream().map(Steps::fileOf).flatMap(file ->
            Stream.of("exercises/" + file, "solutions/" + file)).toList();
    /** The steps whose file is to be edited. */
    static final List<String> EXERCISES = CatalogTest.STEPS.stream().filter(step ->
            Steps.isExercise(Project.read("exercises/" + Steps.fileOf(step)))).toList();
    /**
     * The most lines of a script, and of them to read, unless a file in {@code LIMITS} has others
     * for its step.
     */
    private static final Map<String, String> LINES =
            Map.of("exercises", "80", "solutions", "95", "read", "79");
    private static final Path LIMITS = Project.ROOT.resolve("workshop/tests/steps");

    @TestFactory Stream<DynamicTest> header() {
        return forEachScript(file -> {
            var lines = Project.read(file).lines().toList();
            assertEquals("///usr/bin/env jbang \"$0\" \"$@\" ; exit $?", lines.getFirst());
            assertTrue(lines.get(1).startsWith("//DESCRIPTION "));
            assertEquals("//JAVA 25+", lines.get(2));
            assertTrue(lines.stream().noneMatch(line ->
                    line.startsWith("//SOURCES") || line.startsWith("//FILES")));
        });
    }

    @TestFactory Stream<DynamicTest> fitsOnAProjector() {
        return forEachScript(file -> {
            var lines = Project.read(file).lines().toList();
            assertTrue(lines.size() <= mostLines(file), lines.size() + " lines, at most "
                    + mostLines(file) + " (or as in workshop/tests/steps)");
            for (var line : lines) assertTrue(line.length() <= 100, line);
        });
    }

    /** The idea above the fold: the TODO is seen at once, and what need not be read says so. */
    @TestFactory Stream<DynamicTest> ideaComesFirst() {
        return forEachScript(file -> {
            var lines = Project.read(file).lines().toList();
            int todo = IntStream.range(0, lines.size())
                    .filter(line -> lines.get(line).contains("// TODO")).findFirst().orElse(0);
            assertTrue(todo < 30, "the TODO is in line " + (todo + 1));
            int options = lines.indexOf(lines.stream().filter(line -> line.contains("@Option("))
                    .findFirst().orElse("no option"));
            if (options >= 0) assertEquals("    // From here on, the script reads its options, "
                    + "measures and prints: you need not read on.", lines.get(options - 1));
            assertTrue(lines.indexOf("    void main(String[] args) {") > lines.size() - 8);
        });
    }

    /** What is to be read: all before the line that says that the rest need not be. */
    @TestFactory Stream<DynamicTest> whatIsToBeReadIsShort() {
        return forEachScript(file -> {
            var lines = Project.read(file).lines().toList();
            long read = lines.stream().takeWhile(line -> !line.contains("// From here on")).count();
            assertTrue(read <= limit(file, "read"), read + " lines to read, at most "
                    + limit(file, "read") + " (or as in workshop/tests/steps)");
        });
    }

    /**
     * Picocli has an ExecutionException, too, which {@code import picocli.CommandLine.*} would
     * bring in: a learner could not catch the other one.
     */
    @TestFactory Stream<DynamicTest> picoclisNamesAreImportedOneByOne() {
        return forEachScript(file ->
                assertFalse(Project.read(file).contains("import picocli.CommandLine.*")));
    }

    /** A step that has more to show than others says so, and why, in a file of its own. */
    static int mostLines(String file) throws IOException {
        return limit(file, Path.of(file).getParent().toString());
    }

    private static int limit(String file, String name) throws IOException {
        var limits = new Properties();
        limits.putAll(LINES);
        var own = LIMITS.resolve(stepOf(file) + ".properties");
        if (Files.exists(own))
            try (var in = Files.newBufferedReader(own)) {
                limits.load(in);
            }
        return Integer.parseInt(limits.getProperty(name));
    }

    static String stepOf(String file) {
        return Steps.ofCatalog().named(file).orElseThrow();
    }

    @Test void limitsAreThoseOfSteps() throws IOException {
        for (var name : CatalogTest.namesIn("workshop/tests/steps")) {
            assertTrue(CatalogTest.STEPS.contains(name.replace(".properties", "")), name);
            assertTrue(Project.read("workshop/tests/steps/" + name).startsWith("# "), name);
        }
    }

    /** What a solution adds or changes lies together, and an exercise has its one TODO there. */
    @TestFactory Stream<DynamicTest> solutionChangesOneRegion() {
        return forEachOf(CatalogTest.STEPS.stream(), step -> {
            var exercise = Project.read("exercises/" + Steps.fileOf(step));
            var solution = Project.read("solutions/" + Steps.fileOf(step));
            var given = new ArrayList<>(exercise.lines().toList());
            var solved = new ArrayList<>(solution.lines().toList());
            removeCommonStart(given, solved);
            removeCommonStart(given.reversed(), solved.reversed());
            assertFalse(solved.isEmpty(), "the solution is the exercise");
            if (EXERCISES.contains(step)) {
                assertEquals(1, given.stream().filter(line -> line.contains("TODO")).count());
                assertTrue(solved.stream().anyMatch(line -> line.contains("// Changed: ")));
                assertEquals(1, exercise.split("TODO", -1).length - 1);
            } else {
                assertEquals(List.of(), given, "an example's solution only adds to it");
            }
            assertFalse(solution.contains("TODO"));
        });
    }

    /** So that no change of the mark turns all of them into examples. */
    @Test void readmeSaysWhichAreExercises() {
        var rows = Project.read("README.md").lines().filter(line -> line.startsWith("| ")
                && line.contains("**Exercise**")).map(row -> row.split("`")[1]).toList();
        assertEquals(rows, EXERCISES);
        assertFalse(EXERCISES.isEmpty());
    }

    /** What JBang has built from a file that names no other ({@link #header}) needs no other. */
    @TestFactory Stream<DynamicTest> runsAloneInAnEmptyFolder(@TempDir Path temporary) {
        return forEachScript(file -> {
            var name = file.replace('/', '-').replace(".java", "");
            var folder = Files.createDirectories(temporary.resolve(name));
            var result = Project.script(file).runIn(folder, "",
                    Option.quick(file, List.of()).toArray(String[]::new));
            assertEquals(0, result.status(), result.err());
            assertReadable(result.out());
        });
    }

    @TestFactory Stream<DynamicTest> helpNamesEveryOptionAndItsDefault() {
        return forEachScript(file -> {
            var help = Project.script(file).answer("--help");
            assertEquals(0, help.status());
            assertTrue(help.out().contains(CatalogTest.descriptionIn(file)));
            for (var option : Option.of(file)) {
                var line = "(?s).*" + option.name() + "\\b.*";
                assertTrue(help.out().matches(line), option.name());
            }
            assertReadable(help.out());
            var version = Project.script(file).answer("-V");
            assertEquals(new Project.Result(0, stepOf(file) + " 1.0\n", ""), version);
        });
    }

    @TestFactory Stream<DynamicTest> wrongCallGetsOneSentence() {
        return forEachScript(file -> {
            for (var option : Option.of(file)) {
                for (var wrong : option.refusals().entrySet())
                    assertRefused(file, wrong.getValue(), option.name() + "=" + wrong.getKey());
                boolean needsAValue = !option.isFlag()
                        && !Project.read(file).contains(option.name() + "\", arity = \"0..1\"");
                if (needsAValue) assertRefused(file, "Missing required parameter for "
                        + "option '" + option.name() + "'.*", option.name());
            }
            assertRefused(file, "Unknown option: '--sample'", "--sample");
            if (Project.read(file).contains("@Parameters")) {
                assertRefused(file, "FILE must be .*, but there is no file 5", "5");
                assertRefused(file, "FILE must be .*, but there is no file ", "");
                assertRefused(file, "Unmatched argument at index 1: '5'", "5", "5");
            } else {
                assertRefused(file, "Unmatched argument at index 0: '5'", "5");
                assertRefused(file, "Unmatched argument at index 0: ''", "");
            }
        });
    }

    /** All that takes a whole number has a range, but for the seed. */
    @TestFactory Stream<DynamicTest> everyNumberHasARange() {
        return forEachScript(file -> {
            for (var option : Option.of(file))
                assertEquals(Set.of("int", "long", "double").contains(option.type())
                        && !option.name().equals("--seed"), option.range().isPresent(),
                        option.name());
        });
    }

    /** Options that stand in the text, and no fewer than the help knows. */
    @TestFactory Stream<DynamicTest> optionsAreFound() {
        return forEachScript(file -> {
            var help = Project.script(file).answer("--help").out();
            var shown = Pattern.compile("(?m)^ +(?:-\\w, )*(--[a-z-]+)").matcher(help).results()
                    .map(option -> option.group(1)).collect(Collectors.toCollection(TreeSet::new));
            shown.removeAll(Set.of("--help", "--version"));
            assertEquals(shown, Option.of(file).stream().map(Option::name)
                    .collect(Collectors.toCollection(TreeSet::new)));
        });
    }

    @Test void misspeltOptionGetsTheRightOne() throws Exception {
        var result = Project.script("exercises/mcpi-parallel.java").answer("--sample", "5");
        assertEquals(2, result.status());
        assertTrue(result.err().endsWith("Possible solutions: --samples\n"), result.err());
    }

    /** The answers of the other tests come from this JVM: this is a process, as JBang starts it. */
    @TestFactory Stream<DynamicTest> wrongCallOfAProcessGetsTheSame() {
        return forEachOf(EXERCISES.stream(), step -> {
            var script = Project.script("exercises/" + Steps.fileOf(step));
            for (var call : List.of("--sample", "-V"))
                assertEquals(script.answer(call), script.run(call));
        });
    }

    /** JBang finds each script by its alias, and it starts: what it does there is tested above. */
    @TestFactory Stream<DynamicTest> everyAliasIsAScript() {
        return forEachOf(CatalogTest.CATALOG.getAsJsonObject("aliases").keySet().stream(),
                alias -> {
            var script = Project.script(CatalogTest.scriptOf(alias));
            assertEquals(alias.replaceFirst("\\.java$", ""),
                    Project.nameOf(CatalogTest.scriptOf(alias)));
            assertEquals(0, script.answer("--version").status());
        });
    }

    /** As it is typed. (What JBang does with several arguments is in JbangwTest.) */
    @TestFactory Stream<DynamicTest> exitCodeOfAnAliasIsPassedOn() {
        var aliases = Stream.concat(Stream.of("cores", "cores-solution"),
                CatalogTest.TOOLS.stream());
        return forEachOf(aliases, alias -> {
            var result = Project.jbangw(alias, "--no-such-option");
            var ownWords = result.err().replaceAll( // not JBang's, and not the JVM's
                    "(?m)^(\\[jbang\\]|WARNING: Using incubator modules:) .*\\R", "");
            assertOneSentence("Unknown option: '--no-such-option'", alias,
                    new Project.Result(result.status(), result.out(), ownWords));
        });
    }

    @TestFactory Stream<DynamicTest> numbersAsPeopleWriteThem() {
        var scripts = FILES.stream().filter(file ->
                Project.read(file).contains(" wholeNumber(String text)"));
        return forEachOf(scripts, file -> {
            assertTrue(Project.read(file).contains("registerConverter(long.class, "), file);
            for (var text : List.of("100000", "100_000", "1e5", "0.1e6"))
                assertEquals(100_000L, Project.script(file).call("wholeNumber", text), text);
        });
    }

    /** So that no other name of that method empties the test above. */
    @Test void scriptsOfSamplesTakeNumbersAsPeopleWriteThem() {
        for (var file : FILES) if (Project.read(file).contains("--samples"))
            assertTrue(Project.read(file).contains(" wholeNumber(String text)"), file);
    }

    static Stream<DynamicTest> forEachScript(Check check) {
        return forEachOf(FILES.stream(), check);
    }

    static Stream<DynamicTest> forEachOf(Stream<String> names, Check check) {
        return names.map(name -> DynamicTest.dynamicTest(name, () -> check.of(name)));
    }

    interface Check {
        void of(String name) throws Exception;
    }

    /** A sentence, then how to call it right, and no name of Java's exceptions. */
    static void assertRefused(String file, String sentence, String... arguments) throws Exception {
        var result = Project.script(file).answer(arguments);
        var call = file + " " + List.of(arguments) + " said: " + result;
        assertEquals(2, result.status(), call);
        assertEquals("", result.out(), call);
        assertTrue(result.err().lines().findFirst().orElse("").matches(sentence), call);
        assertTrue(Pattern.compile("(?m)^(Usage: |Possible solutions: )").matcher(result.err())
                .find(), call);
        assertFalse(result.err().contains("Exception"), call);
    }

    static void assertOneSentence(String sentence, String call, Project.Result result) {
        assertEquals(2, result.status(), () -> call + " said: " + result);
        assertEquals("", result.out(), call);
        assertTrue(result.err().lines().findFirst().orElse("").matches(
                sentence + "( \\(see -h\\))?"), () -> call + " said: " + result.err());
    }

    /**
     * Fits in 80 columns, and has no control codes: this is what is seen when it is piped. The
     * path of the project's folder, which a command may begin with, is as long as its owner likes.
     */
    static void assertReadable(String out) {
        assertFalse(out.isBlank());
        for (var line : out.replace(Project.ROOT.toString(), ".").lines().toList())
            assertTrue(line.length() <= 80, "wider than 80 columns: " + line);
        assertTrue(out.chars().allMatch(character ->
                character == '\n' || character >= ' ' && character < 127), out);
    }

    static void removeCommonStart(List<String> one, List<String> other) {
        while (!one.isEmpty() && !other.isEmpty() && one.getFirst().equals(other.getFirst())) {
            one.removeFirst();
            other.removeFirst();
        }
    }
}
