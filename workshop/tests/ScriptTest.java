import module java.base;
import engine.answer.Compilation;
import engine.answer.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import steps.Directives;
import steps.Steps;
import static org.junit.jupiter.api.Assertions.*;

/**
 * What holds for every script: it stands alone, fits on a projector, and answers a wrong call with
 * one sentence.
 */
@Execution(ExecutionMode.CONCURRENT)
class ScriptTest {
    static final List<String> FILES = CatalogTest.STEPS.stream().flatMap(step ->
            Stream.of("exercises/" + step + ".java", "solutions/" + step + ".java")).toList();
    /** The steps whose file is to be edited. */
    static final List<String> EXERCISES = CatalogTest.STEPS.stream().filter(step ->
            Steps.isExercise(Project.read("exercises/" + step + ".java"))).toList();
    /** The most lines of a script, unless a file in {@code LIMITS} has others for its step. */
    private static final Map<String, String> LINES = Map.of("exercises", "90", "solutions", "105");
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
            assertTrue(lines.size() <= mostLines(file), lines.size() + " lines");
            for (var line : lines) assertTrue(line.length() <= 100, line);
        });
    }

    /** A step that has more to show than others says so, and why, in a file of its own. */
    static int mostLines(String file) throws IOException {
        var limits = new Properties();
        limits.putAll(LINES);
        var own = LIMITS.resolve(stepOf(file) + ".properties");
        if (Files.exists(own))
            try (var in = Files.newBufferedReader(own)) {
                limits.load(in);
            }
        return Integer.parseInt(limits.getProperty(Path.of(file).getParent().toString()));
    }

    static String stepOf(String file) {
        return Path.of(file).getFileName().toString().replace(".java", "");
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
            var exercise = Project.read("exercises/" + step + ".java");
            var solution = Project.read("solutions/" + step + ".java");
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
        var rows = Project.read("README.md").lines().filter(line -> line.startsWith("| `")
                && line.contains("**Exercise**")).map(row -> row.split("`")[1]).toList();
        assertEquals(rows, EXERCISES);
        assertFalse(EXERCISES.isEmpty());
    }

    /** What JBang has built from a file that names no other ({@link #header}) needs no other. */
    @TestFactory Stream<DynamicTest> runsAloneInAnEmptyFolder(@TempDir Path temporary) {
        return forEachScript(file -> {
            var name = file.replace('/', '-').replace(".java", "");
            var folder = Files.createDirectories(temporary.resolve(name));
            var call = new ArrayList<String>();
            for (var option : Option.of(file))
                option.quick().ifPresent(value -> call.addAll(List.of(option.name(), value)));
            var result = Project.script(file).runIn(folder, "", call.toArray(String[]::new));
            assertEquals(0, result.status(), result.err());
            assertReadable(result.out());
        });
    }

    /**
     * Picocli has an ExecutionException, too, which {@code import picocli.CommandLine.*} would
     * bring in: nobody could catch the other one.
     */
    @TestFactory Stream<DynamicTest> aLearnerCatchesWhatATaskThrew(@TempDir Path folder) {
        var waiting = """
                    static int waiting(Future<Integer> future) {
                        try {
                            return future.get();
                        } catch (InterruptedException | ExecutionException e) {
                            return 0;
                        }
                    }
                """;
        var withThreads = EXERCISES.stream().filter(step -> Pattern.compile("static .*int threads")
                .matcher(Project.read("exercises/" + step + ".java")).find()).toList();
        assertFalse(withThreads.isEmpty());
        return forEachOf(withThreads.stream(), step -> {
            var text = Project.read("exercises/" + step + ".java");
            int end = text.lastIndexOf("    public Integer call()");
            var file = Files.writeString(folder.resolve(step + ".java"),
                    text.substring(0, end) + waiting + text.substring(end));
            var compiled = Compilation.of(Source.read(file, Directives::resolve));
            assertEquals(List.of(), compiled.errors());
        });
    }

    @TestFactory Stream<DynamicTest> helpNamesEveryOptionAndItsDefault() {
        return forEachScript(file -> {
            var help = Project.script(file).answer("--help");
            assertEquals(0, help.status());
            assertTrue(help.out().contains(CatalogTest.descriptionIn(file)));
            for (var option : Option.of(file)) {
                var line = "(?is).*" + option.name()
                        + (option.kind() == Option.Kind.FLAG ? ".*" : ".*default:.*");
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
                for (var value : option.wrong())
                    assertRefused(file, option.refusal(value), option.name() + "=" + value);
                if (takesAValue(file, option)) assertRefused(file, "Missing required parameter for "
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

    /** A flag takes none, and what the help shows as {@code --predict[=SECONDS]} can do without. */
    static boolean takesAValue(String file, Option option) throws Exception {
        return option.kind() != Option.Kind.FLAG
                && !Project.script(file).answer("-h").out().contains(option.name() + "[=");
    }

    /** The answers of the other tests come from this JVM: this is a process, as JBang starts it. */
    @TestFactory Stream<DynamicTest> wrongCallOfAProcessGetsTheSame() {
        return forEachOf(EXERCISES.stream(), step -> {
            var script = Project.script("exercises/" + step + ".java");
            for (var call : List.of("--sample", "-V"))
                assertEquals(script.answer(call), script.run(call));
        });
    }

    /** JBang finds each script by its alias, and it starts: what it does there is tested above. */
    @TestFactory Stream<DynamicTest> everyAliasIsAScript() {
        return forEachOf(CatalogTest.CATALOG.getAsJsonObject("aliases").keySet().stream(),
                alias -> {
            var script = Project.script(CatalogTest.scriptOf(alias));
            assertEquals(alias, Project.nameOf(CatalogTest.scriptOf(alias)));
            assertEquals(0, script.answer("--version").status());
        });
    }

    /** As it is typed. (What JBang does with several arguments is in JbangwTest.) */
    @TestFactory Stream<DynamicTest> exitCodeOfAnAliasIsPassedOn() {
        var aliases = Stream.concat(Stream.of("cores", "cores-solution"),
                CatalogTest.TOOLS.stream());
        return forEachOf(aliases, alias -> {
            var result = Project.jbangw(alias, "--no-such-option");
            var withoutJbangsOwnWords = result.err().replaceAll("(?m)^\\[jbang\\] .*\\R", "");
            assertOneSentence("Unknown option: '--no-such-option'", alias,
                    new Project.Result(result.status(), result.out(), withoutJbangsOwnWords));
        });
    }

    @TestFactory Stream<DynamicTest> numbersAsPeopleWriteThem() {
        return forEachOf(FILES.stream().filter(file -> Project.read(file).contains("--samples")),
                file -> {
            var script = Project.script(file);
            var plain = script.run("-n", "100000").out().lines().findFirst();
            for (var text : List.of("100_000", "1e5", "0.1e6"))
                assertEquals(plain, script.run("--samples", text).out().lines().findFirst());
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

    static void assertRefused(String file, String sentence, String... arguments) throws Exception {
        var result = Project.script(file).answer(arguments);
        assertOneSentence(sentence, file + " " + List.of(arguments), result);
    }

    static void assertOneSentence(String sentence, String call, Project.Result result) {
        assertEquals(2, result.status(), () -> call + " said: " + result);
        assertEquals("", result.out(), call);
        assertTrue(result.err().matches(sentence + " \\(see -h\\)\\R"),
                () -> call + " said: " + result.err());
    }

    /**
     * Fits in 80 columns, and has no control codes: this is what is seen when it is piped. The
     * path of the project's folder, which a command may begin with, is as long as its owner likes.
     */
    static void assertReadable(String out) {
        assertFalse(out.isBlank());
        for (var line : out.replace(Project.ROOT.toString(), ".").lines().toList())
            assertTrue(line.length() <= 80, line);
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
