import module java.base;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import static org.junit.jupiter.api.Assertions.*;

/** What holds for every script: it stands alone, fits on a projector, and answers a wrong call with one sentence. */
@Execution(ExecutionMode.CONCURRENT)
class ScriptTest {
    static final List<String> FILES = CatalogTest.STEPS.stream()
            .flatMap(step -> Stream.of("exercises/" + step + ".java", "solutions/" + step + ".java")).toList();
    static final List<String> EXERCISES = List.of("slow-cube", "mcpi-parallel", "mcpi-stream", "unique-paths");
    /** The lines of those with more to show: three kinds of pool, four integrators, a ladder, a profiler. */
    static final Map<String, Integer> LONGER = Map.of(
            "exercises/pool-kinds.java", 100, "solutions/pool-kinds.java", 117,
            "exercises/euler-ode.java", 107, "solutions/euler-ode.java", 126,
            "exercises/unique-paths.java", 117, "solutions/unique-paths.java", 154,
            "exercises/unique-paths-profile.java", 146, "solutions/unique-paths-profile.java", 163);

    /** What an option answers to the values that it has to refuse: a pattern for its sentence, with %s for the value. */
    record Refusal(String sentence, List<String> values) {
        static final String WHOLE = "%s must be a whole number, at least -?\\d+ and at most \\d+, but was '%s'";
        static final String DECIMAL = "%s must be a number, at least [\\d.]+ and at most \\d+, but was '%s'";
        static final String ONE_OF = "Invalid value for option '%s': expected one of \\[.*\\] \\(case-sensitive\\) but was '%s'";

        static Refusal of(String sentence, String... values) {
            return new Refusal(sentence, List.of(values));
        }
    }

    /** An option that takes a value is in this table, or a test fails. */
    static final Map<String, Refusal> REFUSALS = Map.ofEntries(
            Map.entry("--samples", Refusal.of(Refusal.WHOLE, "abc", "1.5", "99999999999999999999", "", "0", "-1")),
            Map.entry("--threads", Refusal.of(Refusal.WHOLE, "abc", "1.5", "99999999999999999999", "", "0", "-1")),
            Map.entry("--count", Refusal.of(Refusal.WHOLE, "abc", "1.5", "99999999999999999999", "", "0", "-1")),
            Map.entry("--rows", Refusal.of(Refusal.WHOLE, "abc", "1.5", "1000000000000", "", "0", "-1")),
            Map.entry("--columns", Refusal.of(Refusal.WHOLE, "abc", "1.5", "1000000000000", "", "0", "-1")),
            Map.entry("--seed", Refusal.of(Refusal.WHOLE, "abc", "1.5", "99999999999999999999", "")),
            Map.entry("--predict", Refusal.of(Refusal.DECIMAL, "abc", "NaN", "-1", "1e99", "")),
            Map.entry("--dt", Refusal.of(Refusal.DECIMAL, "abc", "NaN", "0", "-0.1", "6.1", "")),
            Map.entry("--equation", Refusal.of(Refusal.ONE_OF, "growth", "Decay", "")),
            Map.entry("--pool", Refusal.of(Refusal.ONE_OF, "thread", "")),
            Map.entry("--work", Refusal.of(Refusal.ONE_OF, "both", "")),
            Map.entry("--step", Refusal.of("%s must be a step, but was '%s'; did you mean mcpi-parallel\\?", "mcpi-paralel")),
            Map.entry("--html", Refusal.of("%s must be .*, but was %s", "README.md", "no/such/folder.html", "workshop")));
    static final Set<String> FLAGS = Set.of("--force", "--json", "--watch"), ASKS_WITHOUT_A_VALUE = Set.of("--predict");
    /** Values that make a run short. */
    static final Map<String, String> SHORT = Map.of("--samples", "1000", "--count", "2", "--pool", "virtual",
            "--work", "sleep", "--rows", "5", "--columns", "7");

    @TestFactory Stream<DynamicTest> header() {
        return forEachScript(file -> {
            var lines = Project.read(file).lines().toList();
            assertEquals("///usr/bin/env jbang \"$0\" \"$@\" ; exit $?", lines.getFirst());
            assertTrue(lines.get(1).startsWith("//DESCRIPTION "));
            assertEquals("//JAVA 25+", lines.get(2));
            assertTrue(lines.stream().noneMatch(line -> line.startsWith("//SOURCES") || line.startsWith("//FILES")));
        });
    }

    @TestFactory Stream<DynamicTest> fitsOnAProjector() {
        return forEachScript(file -> {
            var lines = Project.read(file).lines().toList();
            int most = LONGER.getOrDefault(file, file.startsWith("exercises") ? 90 : 105);
            assertTrue(lines.size() <= most, lines.size() + " lines");
            for (var line : lines) assertTrue(line.length() <= 100, line);
        });
    }

    /** The lines that a solution adds or changes lie together, and an exercise has its one TODO there. */
    @TestFactory Stream<DynamicTest> solutionChangesOneRegion() {
        return forEachOf(CatalogTest.STEPS.stream(), step -> {
            var given = new ArrayList<>(Project.read("exercises/" + step + ".java").lines().toList());
            var solved = new ArrayList<>(Project.read("solutions/" + step + ".java").lines().toList());
            removeCommonStart(given, solved);
            removeCommonStart(given.reversed(), solved.reversed());
            assertFalse(solved.isEmpty(), "the solution is the exercise");
            if (EXERCISES.contains(step)) {
                assertEquals(1, given.stream().filter(line -> line.contains("TODO")).count());
                assertTrue(solved.stream().anyMatch(line -> line.contains("// Changed: ")));
                assertEquals(1, Project.read("exercises/" + step + ".java").split("TODO", -1).length - 1);
            } else {
                assertEquals(List.of(), given, "an example's solution only adds to it");
            }
            assertFalse(Project.read("solutions/" + step + ".java").contains("TODO"));
        });
    }

    @TestFactory Stream<DynamicTest> runsAloneInAnEmptyFolder(@TempDir Path temporary) {
        return forEachScript(file -> {
            var folder = Files.createDirectories(temporary.resolve(file.replace('/', '-').replace(".java", "")));
            var copy = Files.copy(Project.ROOT.resolve(file), folder.resolve(Path.of(file).getFileName()));
            var call = Stream.concat(Stream.of(copy.getFileName().toString()), options(file).stream()
                    .filter(SHORT::containsKey).flatMap(option -> Stream.of(option, SHORT.get(option))));
            var result = Project.run(folder, Map.of(), "", Project.jbangwCommand(call.toArray(String[]::new)));
            assertEquals(0, result.status(), result.err());
            assertReadable(result.out());
        });
    }

    /** Picocli has an ExecutionException, too, which `import picocli.CommandLine.*` would bring in: nobody could catch the other one. */
    @TestFactory Stream<DynamicTest> aLearnerCatchesWhatATaskThrew(@TempDir Path folder) {
        return Stream.of("mcpi-parallel", "mcpi-stream", "slow-cube").map(step -> DynamicTest.dynamicTest(step, () -> {
            var waiting = """
                    static int waiting(Future<Integer> future) {
                        try {
                            return future.get();
                        } catch (InterruptedException | ExecutionException e) {
                            return 0;
                        }
                    }
                """;
            var text = Project.read("exercises/" + step + ".java");
            int end = text.lastIndexOf("    public Integer call()");
            var file = Files.writeString(folder.resolve(step + ".java"), text.substring(0, end) + waiting + text.substring(end));
            assertEquals(List.of(), engine.Source.read(file, Directives::resolve).compiled().errors());
        }));
    }

    @TestFactory Stream<DynamicTest> helpNamesEveryOptionAndItsDefault() {
        return forEachScript(file -> {
            var help = Project.script(file).run("--help");
            assertEquals(0, help.status());
            assertTrue(help.out().contains(CatalogTest.descriptionIn(file)));
            for (var option : options(file)) assertTrue(help.out().matches("(?is).*" + option + ".*default:.*"), option);
            assertReadable(help.out());
            var version = Project.script(file).run("-V");
            assertEquals(0, version.status());
            assertEquals(Path.of(file).getFileName().toString().replace(".java", " 1.0\n"), version.out());
        });
    }

    @TestFactory Stream<DynamicTest> wrongCallGetsOneSentence() {
        return forEachScript(file -> {
            for (var option : options(file)) {
                var values = REFUSALS.get(option).values();
                for (var value : file.startsWith("exercises") ? values : values.subList(0, 1)) // the code is the same
                    assertRefused(file, refusal(option, value), option + "=" + value);
                if (!ASKS_WITHOUT_A_VALUE.contains(option))
                    assertRefused(file, "Missing required parameter for option '" + option + "'.*", option);
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

    /** The same through JBang, as it is typed: one wrong value an option, since each call costs a second. */
    @TestFactory Stream<DynamicTest> everyAliasPassesItsExitCodeOn() {
        var aliases = CatalogTest.CATALOG.getAsJsonObject("aliases").keySet().stream();
        return forEachOf(aliases, alias -> {
            assertAliasRefuses("Unknown option: '--no-such-option'", alias, "--no-such-option");
            if (!alias.endsWith("-solution")) for (var option : options(CatalogTest.scriptOf(alias))) {
                var value = REFUSALS.get(option).values().getFirst();
                assertAliasRefuses(refusal(option, value), alias, option, value);
            }
        });
    }

    @TestFactory Stream<DynamicTest> numbersAsPeopleWriteThem() {
        return forEachOf(FILES.stream().filter(file -> options(file).contains("--samples")), file -> {
            var plain = Project.script(file).run("-n", "100000").out().lines().findFirst();
            for (var text : List.of("100_000", "1e5", "0.1e6"))
                assertEquals(plain, Project.script(file).run("--samples", text).out().lines().findFirst());
        });
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

    /** The options of a script that take a value, as its own text declares them. */
    static List<String> options(String file) {
        return Pattern.compile("@Option\\(names = \\{?(?:\"-\\w\", )?\"(--[a-z]+)\"").matcher(Project.read(file)).results()
                .map(option -> option.group(1)).filter(option -> !FLAGS.contains(option)).toList();
    }

    static String refusal(String option, String value) {
        return REFUSALS.get(option).sentence().formatted(option, value);
    }

    static void assertRefused(String file, String sentence, String... arguments) throws Exception {
        assertOneSentence(sentence, Project.script(file).run(arguments), file + " " + List.of(arguments));
    }

    static void assertAliasRefuses(String sentence, String... call) throws Exception {
        var result = Project.jbangw(call);
        var withoutJbangsOwnWords = result.err().replaceAll("(?m)^\\[jbang\\] .*\\R", "");
        assertOneSentence(sentence, new Project.Result(result.status(), result.out(), withoutJbangsOwnWords), List.of(call));
    }

    static void assertOneSentence(String sentence, Project.Result result, Object call) {
        assertEquals(2, result.status(), () -> call + " said: " + result);
        assertEquals("", result.out(), call::toString);
        assertTrue(result.err().matches(sentence + " \\(see -h\\)\\R"), () -> call + " said: " + result.err());
    }

    /** Fits in 80 columns, and has no control codes: this is what is seen when it is piped. */
    static void assertReadable(String out) {
        assertFalse(out.isBlank());
        for (var line : out.lines().toList()) assertTrue(line.length() <= 80, line);
        assertTrue(out.chars().allMatch(character -> character == '\n' || character >= ' ' && character < 127), out);
    }

    static void removeCommonStart(List<String> one, List<String> other) {
        while (!one.isEmpty() && !other.isEmpty() && one.getFirst().equals(other.getFirst())) {
            one.removeFirst();
            other.removeFirst();
        }
    }
}
