import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steps.Steps;
import static org.junit.jupiter.api.Assertions.*;

/** The tool that makes a learner's copy. */
class StartTest {
    @TempDir Path clone;

    private Project.Result start(Path folder, String... arguments) throws Exception {
        return Project.script("workshop/start.java")
                .runIn(folder, clone.resolve("jbangw").toString(), arguments);
    }

    @Test void aCopyIsTheExerciseAndIsNeverOverwritten() throws Exception {
        Project.clone(clone);
        for (var step : CatalogTest.STEPS) {
            var made = start(clone, step);
            assertEquals(0, made.status(), made.err());
            assertTrue(made.out().startsWith(
                    "my/" + Steps.fileOf(step) + " is your copy"), made.out());
            var copy = clone.resolve("my/" + Steps.fileOf(step));
            assertEquals(Project.read("exercises/" + Steps.fileOf(step)), Files.readString(copy));
            ScriptTest.assertReadable(made.out());
        }
        var copy = Files.writeString(clone.resolve("my/mcpi-parallel.java"), "mine");
        var again = start(clone, "mcpi-parallel");
        assertEquals(0, again.status(), again.err());
        assertTrue(again.out().startsWith("You have it already: my/mcpi-parallel.java "));
        assertTrue(again.out().endsWith("""

                Run it:    ./jbangw my/mcpi-parallel.java
                Check it:  ./jbangw check my/mcpi-parallel.java
                A hint:    ./jbangw hint mcpi-parallel

                An editor that knows the libraries:  ./jbangw edit my/mcpi-parallel.java
                """), again.out());
        assertEquals("mine", Files.readString(copy));
    }

    /** However the step is named, and wherever: the folder my is the clone's. */
    @Test void pathsAreThoseOfTheCurrentFolder() throws Exception {
        Project.clone(clone);
        var copies = Files.createDirectory(clone.resolve("my"));
        for (var name : List.of("cores.java", "exercises/cores.java", "my/cores.java", "cores")) {
            var result = start(copies, name);
            assertEquals(0, result.status(), result.err());
            assertTrue(result.out().contains("Run it:    ../jbangw cores.java\n"), result.out());
        }
        assertTrue(Files.exists(copies.resolve("cores.java")));
        assertFalse(Files.exists(copies.resolve("my")));
    }

    @Test void wrongCallGetsOneSentence() throws Exception {
        Project.clone(clone);
        assertEquals(new Project.Result(2, "", "There is no step mcpi-paralel; did you mean "
                + "mcpi-parallel? (see -h)\n"), start(clone, "mcpi-paralel"));
        assertEquals(2, start(clone).status());
        assertFalse(Files.exists(clone.resolve("my")));
        Files.writeString(clone.resolve("my"), "a file\n");
        var blocked = start(clone, "cores");
        assertEquals(1, blocked.status());
        assertEquals("Cannot read or write my\n", blocked.err());
    }
}
