import module java.base;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import steps.Steps;
import static org.junit.jupiter.api.Assertions.*;

/** jbang-catalog.json is the one list of what there is, and agrees with the files both ways. */
class CatalogTest {
    static final JsonObject CATALOG = Steps.catalog();
    static final List<String> STEPS = Steps.ofCatalog().names();
    static final List<String> TOOLS = List.of("steps", "start", "prepare", "hint", "check",
            "timeline", "scaling", "profile", "spark-cluster", "test", "benchmark");

    @Test void everyStepHasItsAliasItsSolutionAndItsTemplate() {
        assertFalse(STEPS.isEmpty());
        for (var step : STEPS) {
            assertEquals("exercises/" + Steps.fileOf(step), scriptOf(step));
            assertEquals("exercises/" + Steps.fileOf(step), scriptOf(step + ".java"));
            assertEquals("solutions/" + Steps.fileOf(step), scriptOf(step + "-solution"));
            assertEquals("exercises/" + Steps.fileOf(step),
                    CATALOG.getAsJsonObject("templates").getAsJsonObject(step)
                            .getAsJsonObject("file-refs").get("{basename}.java").getAsString());
        }
    }

    /** Or like its class, which the compiler asks of a public one. */
    @Test void aFileIsCalledLikeItsStep() {
        for (var step : STEPS) {
            var publicClass = Pattern.compile("(?m)^public class (\\w+)")
                    .matcher(Project.read(scriptOf(step))).results().map(name -> name.group(1));
            assertEquals(publicClass.findFirst().orElse(step) + ".java", Steps.fileOf(step));
        }
    }

    @Test void thereIsNoFurtherAlias() {
        var expected = new ArrayList<String>();
        STEPS.forEach(step -> expected.addAll(List.of(step, step + ".java", step + "-solution")));
        expected.addAll(TOOLS);
        assertEquals(expected, List.copyOf(CATALOG.getAsJsonObject("aliases").keySet()));
    }

    @Test void noAliasPointsNowhere() {
        for (var alias : CATALOG.getAsJsonObject("aliases").keySet())
            assertTrue(Files.isRegularFile(Project.ROOT.resolve(scriptOf(alias))), alias);
    }

    @Test void everyDescriptionIsTheScripts() {
        for (var alias : CATALOG.getAsJsonObject("aliases").keySet())
            assertEquals(descriptionIn(scriptOf(alias)), descriptionOf("aliases", alias), alias);
        for (var step : STEPS)
            assertEquals(descriptionIn("exercises/" + Steps.fileOf(step)),
                    descriptionOf("templates", step), step);
    }

    @Test void everyFileBelongsToAStep() throws IOException {
        var files = STEPS.stream().map(Steps::fileOf).sorted().toList();
        assertEquals(files, namesIn("exercises"));
        assertEquals(files, namesIn("solutions"));
        assertEquals(STEPS.stream().sorted().toList(), namesIn("hints"));
        for (var step : STEPS)
            assertEquals(List.of("1-hint.md", "2-bigger-hint.md", "3-code.md"),
                    namesIn("hints/" + step));
    }

    @Test void readmeListsTheStepsInOrder() {
        var section = Project.read("README.md").split("(?m)^## The steps$")[1].split("(?m)^## ")[0];
        var rows = Pattern.compile("(?m)^\\| \\d \\| `([a-z-]+)` \\|").matcher(section).results()
                .map(row -> row.group(1)).toList();
        assertEquals(STEPS, rows);
    }

    @Test void ciRunsTheTestCommandOfTheReadme() {
        var command = "./jbangw test";
        assertTrue(new CommandTest.Contents(Project.read("README.md")).commands.contains(command));
        assertTrue(Project.read(".ci/run").lines().anyMatch(("exec " + command)::equals));
    }

    static String scriptOf(String alias) {
        return CATALOG.getAsJsonObject("aliases").getAsJsonObject(alias)
                .get("script-ref").getAsString();
    }

    static String descriptionOf(String kind, String name) {
        return CATALOG.getAsJsonObject(kind).getAsJsonObject(name).get("description").getAsString();
    }

    static String descriptionIn(String file) {
        return Project.read(file).lines().filter(line -> line.startsWith("//DESCRIPTION "))
                .findFirst().orElseThrow().substring("//DESCRIPTION ".length());
    }

    static List<String> namesIn(String folder) throws IOException {
        try (var files = Files.list(Project.ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
