import module java.base;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.*;

/** How much one has to read at once: the width of a line, and the length of a file. */
class LayoutTest {
    private static final int COLUMNS = 100, LINES = 250;

    @Test void noLineIsTooWide() throws IOException {
        var files = new ArrayList<>(List.of(Project.ROOT.resolve("jbangw"),
                Project.ROOT.resolve("jbang-catalog.json")));
        for (var folder : List.of("workshop", "exercises", "solutions"))
            files.addAll(files(folder, "java", "c", "py"));
        assertEquals(List.of(), tooWide(files), "wider than %d columns".formatted(COLUMNS));
    }

    @Test void noFileOfTheEngineIsTooLong() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : files("workshop/engine", "java")) {
            int lines = Files.readAllLines(file).size();
            if (lines > LINES) tooLong.add(place(file, lines));
        }
        assertEquals(List.of(), tooLong, "longer than %d lines".formatted(LINES));
    }

    private static List<String> tooWide(List<Path> files) throws IOException {
        var tooWide = new ArrayList<String>();
        for (var file : files) {
            int number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                int columns = line.codePointCount(0, line.length());
                if (columns > COLUMNS) tooWide.add(place(file, number));
            }
        }
        return tooWide;
    }

    private static List<Path> files(String folder, String... types) throws IOException {
        try (var files = Files.walk(Project.ROOT.resolve(folder))) {
            var found = files.filter(file -> Stream.of(types)
                    .anyMatch(type -> file.toString().endsWith("." + type))).sorted().toList();
            assertFalse(found.isEmpty(), folder);
            return found;
        }
    }

    private static String place(Path file, int line) {
        return Project.ROOT.relativize(file) + ":" + line;
    }
}
