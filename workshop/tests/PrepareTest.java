import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/**
 * The tool prepare, with a jbangw that notes what it is to do. (CommandTest types the command in
 * earnest, as the lesson has it.)
 */
class PrepareTest {
    @TempDir Path clone;

    private Project.Result prepare(String jbangw) throws Exception {
        Project.clone(clone);
        JbangwTest.executable(clone.resolve("jbangw"), jbangw);
        return Project.script("workshop/prepare.java")
                .runIn(clone, clone.resolve("jbangw").toString());
    }

    /** Each script that a learner calls, by its own build, and never two builds at once. */
    @Test void allIsBuiltAndTwoSolutionsAreChecked() throws Exception {
        var result = prepare("""
                [ ! -e busy ] || exit 9
                >busy; sleep 0.01; rm busy
                echo "$*" >>calls""");
        assertEquals(0, result.status(), result.err());
        var expected = new ArrayList<String>();
        for (var file : ScriptTest.FILES) expected.add("build " + file);
        for (var tool : List.of("steps", "start", "prepare", "hint", "check", "timeline", "scaling",
                "profile", "spark-cluster"))
            expected.add("build " + CatalogTest.scriptOf(tool));
        int scripts = expected.size();
        for (var step : List.of("mcpi-parallel", "slow-cube"))
            expected.add("check --no-speed solutions/" + step + ".java");
        assertEquals(expected, Files.readAllLines(clone.resolve("calls")));
        assertEquals("All is well: %d scripts are built, and 2 were checked. Begin with  "
                .formatted(scripts) + "./jbangw\n", result.out());
        assertEquals(expected.size(), result.err().lines()
                .filter(line -> line.matches(" *\\d+ of \\d+  .*")).count(), result.err());
        ScriptTest.assertReadable(result.err());
    }

    @Test void whatIsMissingIsSaid() throws Exception {
        var result = prepare("""
                case $* in *solutions/slow-square.java)
                  echo '[jbang] Resolving dependencies...' >&2
                  echo '[jbang] [ERROR] Could not resolve dependencies from mavencentral' >&2
                  exit 1
                esac""");
        assertEquals(1, result.status());
        assertEquals("", result.out());
        assertTrue(result.err().endsWith("""
                Not ready: could not build solutions/slow-square.java: [jbang] [ERROR] Could not
                resolve dependencies from mavencentral.
                This needs a network, once: behind a proxy see lesson/setup.md. Then type it
                again: what is there is not fetched twice.
                """), result.err());
    }
}
