import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/** {@code jbangw} alone: the steps, what is done of them, and what to type next. */
class StepsTest {
    @TempDir Path clone;

    static Project.Result steps(Path clone, Path folder, String... arguments) throws Exception {
        return Project.script("workshop/lesson.java")
                .runIn(folder, clone.resolve("jbangw").toString(), arguments);
    }

    @Test void stepsAreListedInOrderAndTheNextIsNamed() throws Exception {
        Project.clone(clone);
        var result = steps(clone, clone);
        assertEquals(0, result.status(), result.err());
        var rows = Pattern.compile("(?m)^\\[ \\] (\\S+) +\\S").matcher(result.out()).results()
                .map(row -> row.group(1)).toList();
        assertEquals(CatalogTest.STEPS, rows);
        var exercises = Pattern.compile("(?m)^\\[ \\] (\\S+) +exercise: ").matcher(result.out())
                .results().map(row -> row.group(1)).toList();
        assertEquals(ScriptTest.EXERCISES, exercises);
        assertTrue(result.out().contains(" 0 of %d steps\nNext:  ./jbangw cores\n"
                .formatted(CatalogTest.STEPS.size())), result.out());
        assertTrue(result.out().contains("./jbangw --help\n"), result.out());
        ScriptTest.assertReadable(result.out());
        assertFalse(Files.exists(clone.resolve("my")), "it only looks");
    }

    /** An example when its last hint was read; an exercise when a copy of it was right. */
    @Test void whatIsDoneIsTicked() throws Exception {
        Project.clone(clone);
        var copies = Files.createDirectory(clone.resolve("my"));
        hint("cores", "2");
        assertTrue(steps(clone, copies).out().startsWith("[ ] cores "));
        var exercise = ScriptTest.EXERCISES.getFirst();
        for (var step : CatalogTest.STEPS.subList(0, CatalogTest.STEPS.indexOf(exercise))) {
            assertTrue(steps(clone, copies).out().contains("Next:  ../jbangw " + step + "\n"));
            hint(step, "3");
        }
        assertTrue(steps(clone, copies).out().startsWith("[x] cores "));
        hint("slow-cube", "3");
        assertTrue(steps(clone, copies).out().contains("Next:  ../jbangw start slow-cube\n"));
        Files.copy(clone.resolve("exercises/slow-cube.java"), copies.resolve("slow-cube.java"));
        var begun = steps(clone, copies).out();
        assertTrue(begun.contains("[ ] slow-cube             begun\n"), begun);
        assertTrue(begun.contains("Next:  ../jbangw check slow-cube.java\n"), begun);
    }

    @Test void aStepIsNotForSteps() throws Exception {
        Project.clone(clone);
        assertEquals(new Project.Result(2, "", "To run it, type  ./jbangw cores\n"),
                steps(clone, clone, "cores"));
    }

    private void hint(String step, String level) throws Exception {
        var hint = Project.script("workshop/hint.java")
                .runIn(clone, clone.resolve("jbangw").toString(), step, level);
        assertEquals(0, hint.status(), hint.err());
    }

    /** It is a text file in a learner's folder: anything may be in it. */
    @Test void aSpoiltNoteIsPassedOver() throws Exception {
        Project.clone(clone);
        var copies = Files.createDirectory(clone.resolve("my"));
        Files.writeString(copies.resolve(".progress"),
                "nonsense\n\nchecked\tcores\nanswered\nanswered\tcores\n");
        var result = steps(clone, clone);
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("[x] cores "), result.out());
        Files.write(copies.resolve(".progress"), new byte[] {-1, -2, 0, 10});
        assertTrue(steps(clone, clone).out().startsWith("[ ] cores "));
    }

    @Test void outsideOfACloneItSaysSo() throws Exception {
        for (var tool : List.of("steps", "start", "check", "prepare")) {
            var result = Project.script(CatalogTest.scriptOf(tool)).runIn(clone, "");
            assertEquals(new Project.Result(2, "",
                    tool + " needs a clone of the project: type it inside of one\n"), result);
        }
    }
}
