import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import steps.Hints;
import steps.Steps;
import terminal.Tool;
import static org.junit.jupiter.api.Assertions.*;

/** The hints, and the tool that shows them. */
@Execution(ExecutionMode.CONCURRENT)
class HintTest {
    static final List<String> STEPS = CatalogTest.STEPS;
    /** Here nothing is noted of an answer that was read. */
    @TempDir static Path NO_CLONE;
    static final List<String> LEVELS = List.of("1-hint", "2-bigger-hint", "3-code");

    @Test void eachLevelShowsItsFileAndNothingElse() throws Exception {
        for (var step : STEPS) {
            assertShows(step, "1-hint", "Still stuck?  %s hint " + step + " 2", step);
            assertShows(step, "2-bigger-hint", "The answer:  %s hint " + step + " 3", step, "2");
            assertShows(step, "3-code", "See it run:  %s " + step + "-solution", step, "3");
        }
        assertShows("cores", "1-hint", "Still stuck?  %s hint cores 2", "cores", "1");
    }

    /** The second level of an exercise ends with a frame: code with blanks where one decides. */
    @Test void beforeTheLastLevelCodeHasBlanks() {
        for (var step : STEPS) {
            assertEquals(List.of(), javaBlocks(step, "1-hint"), step);
            var frames = javaBlocks(step, "2-bigger-hint");
            assertTrue(frames.size() == 1 || !ScriptTest.EXERCISES.contains(step), step);
            for (var frame : frames) {
                assertTrue(frame.contains("____"), frame);
                var solution = Project.read("solutions/" + Steps.fileOf(step));
                assertTrue(Quote.of(frame).stream().allMatch(quote -> quote.isIn(solution)), frame);
            }
        }
    }

    @Test void codeOfTheLastLevelIsTheSolutions() {
        for (var step : STEPS) {
            var blocks = javaBlocks(step, "3-code");
            assertFalse(blocks.isEmpty(), step);
            for (var block : blocks) {
                assertTrue(block.lines().count() >= 3, block);
                var solution = Project.read("solutions/" + Steps.fileOf(step));
                assertTrue(unindented(solution).contains(unindented(block)), block);
            }
        }
    }

    @Test void hintsFitATerminal() {
        assertAll(STEPS.stream().flatMap(CommandTest::hints).map(file -> () ->
                assertAll(file, () -> ScriptTest.assertReadable(Project.read(file)))));
    }

    /** On a terminal, text is as wide as it is, and code as it was written. */
    @Test void hintsWrapToTheTerminal() {
        for (var step : STEPS)
            for (int level = 1; level <= LEVELS.size(); level++) {
                var whole = Hints.text(step, level);
                for (int width : new int[] {40, 100}) {
                    var shown = Hints.text(step, level, width).replaceAll("\u001b\\[[\\d;]*m", "");
                    var code = HintTest.codeOf(whole);
                    for (var line : shown.lines().toList())
                        assertTrue(line.length() <= width || !line.strip().contains(" ")
                                || code.contains(line.strip()), line);
                    assertEquals(plain(whole), plain(shown));
                }
            }
    }

    private static String codeOf(String markdown) {
        return Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$").matcher(markdown).results()
                .map(block -> block.group(1)).collect(Collectors.joining());
    }

    /** The words, without what Markdown has around them. */
    private static String plain(String text) {
        return text.replaceAll("(?m)^```.*$", "").replaceAll("[`*#\\s]", "");
    }

    @Test void aLearnersCopyNamesItsStep() throws Exception {
        var expected = hint("mcpi-parallel").out();
        for (var name : List.of("my/mcpi-parallel.java", "mcpi-parallel-solution",
                "solutions/mcpi-parallel.java"))
            assertEquals(expected, hint(name).out());
    }

    @Test void wrongCallGetsOneSentence() throws Exception {
        assertRefused("There is no step mcpi-paralel; did you mean mcpi-parallel?", "mcpi-paralel");
        assertRefused("There is no step core; did you mean cores?", "core");
        assertRefused("There is no step /; did you mean cores?", "/");
        assertRefused("There is no step ; did you mean cores?", "");
        assertRefused("STEP must be one of " + String.join(", ", STEPS));
        for (var level : List.of("0", "4", "-", "abc", "1.5", ""))
            assertRefused("LEVEL must be 1, 2 or 3, but was " + level, "cores", level);
        assertRefused("Unmatched argument at index 2: '3'", "cores", "2", "3");
    }

    @Test void aliasWorksFromAnyFolder(@TempDir Path elsewhere) throws Exception {
        var result = Project.run(elsewhere, Map.of(), "", Project.jbangwCommand("hint", "cores"));
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("# cores: a hint"));
        assertTrue(result.out().matches("(?s).*Still stuck\\?  (jbang|.*/jbangw) hint cores 2\n"),
                result.out());
    }

    static Project.Result hint(String... arguments) throws Exception {
        return Project.script("workshop/hint.java").answer(arguments);
    }

    static void assertShows(String step, String level, String next, String... arguments)
            throws Exception {
        boolean isNoted = level.equals(LEVELS.getLast());
        var shown = !isNoted ? hint(arguments) : Project.script("workshop/hint.java")
                .runIn(NO_CLONE, NO_CLONE.resolve("jbangw").toString(), arguments);
        var launcher = isNoted ? "./jbangw" : Tool.launcher();
        assertEquals(0, shown.status(), shown.err());
        var file = Project.read("hints/" + step + "/" + level + ".md");
        assertEquals(file + "\n" + next.formatted(launcher) + "\n", shown.out());
    }

    static void assertRefused(String sentence, String... arguments) throws Exception {
        assertEquals(new Project.Result(2, "", sentence + " (see -h)\n"), hint(arguments));
    }

    static List<String> javaBlocks(String step, String level) {
        var file = Project.read("hints/" + step + "/" + level + ".md");
        return Pattern.compile("(?ms)^```java\\n(.*?)^```$").matcher(file).results()
                .map(block -> block.group(1)).toList();
    }

    static String unindented(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
