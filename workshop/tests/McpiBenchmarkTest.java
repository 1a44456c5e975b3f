import module java.base;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import static org.junit.jupiter.api.Assertions.*;

/** The step that measures with JMH: its versions are those of the other scripts. */
class McpiBenchmarkTest {
    private static final String EXERCISE = "exercises/McpiBenchmark.java";
    private static final String SOLUTION = "solutions/McpiBenchmark.java";
    /** A class that has the name of another script's. */
    private static final Pattern VERSION =
            Pattern.compile("(?ms)^    static class (Mcpi\\w+) \\{\n(.*?)^    \\}$");

    /** The file stands alone, so it has copies; they may not become different from the scripts. */
    @TestFactory Stream<DynamicTest> versionsAreThoseOfTheScripts() {
        return ScriptTest.forEachOf(Stream.of(EXERCISE, SOLUTION), file -> {
            var versions = VERSION.matcher(Project.read(file)).results().toList();
            assertTrue(versions.size() > 4, versions::toString);
            for (var version : versions) {
                var script = CatalogTest.scriptOf(step(version.group(1)) + "-solution");
                for (var member : version.group(2).split("\n\n"))
                    assertTrue(code(Project.read(script)).contains(code(member)),
                            member + " is not in " + script);
            }
        });
    }

    /** So that no new way to the same pi is forgotten. */
    @Test void everyWayToPiIsThere() {
        var versions = VERSION.matcher(Project.read(EXERCISE)).results()
                .map(version -> step(version.group(1))).collect(Collectors.toSet());
        assertTrue(versions.containsAll(MonteCarloTest.steps()), versions::toString);
    }

    @Test void eachVersionIsARow() throws Exception {
        var names = Pattern.compile("@Param\\(\\{(.*?)\\}\\)").matcher(Project.read(SOLUTION))
                .results().flatMap(list -> Stream.of(list.group(1).split(", ")))
                .map(name -> name.replace("\"", "")).toList();
        var result = Project.script(SOLUTION).run("-n", "1000", "--forks", "1", "--millis", "2");
        assertEquals(0, result.status(), result.err());
        var rows = Pattern.compile("(?m)^(.*?) +[\\d,.]+ M/s +[\\d.]+% +[\\d,.]+x$")
                .matcher(result.out()).results().map(row -> row.group(1)).toList();
        assertEquals(names, rows, result.out());
    }

    /** McpiParallel is of mcpi-parallel. */
    private static String step(String type) {
        return type.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Without comments and layout. */
    private static String code(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "").replaceAll("\\s+", "");
    }
}
