import module java.base;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import engine.evidence.Event;
import engine.evidence.Line;
import engine.jvm.Isolation;
import engine.jvm.Sandboxes;
import engine.verdict.Demonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaling.Cores;
import steps.Examiners;
import terminal.RaceText;
import static org.junit.jupiter.api.Assertions.*;

/** Races that check makes happen: always in the same way, on one core, too, and easy to read. */
class RaceTest {
    private static final Path RACES = AnswersTest.ANSWERS.resolve("mcpi/data-race");
    private static final List<Path> SOME = List.of(RACES.resolve("captured-cell.java"),
            RACES.resolve("volatile.java"), RACES.resolve("array-list.java"),
            AnswersTest.ANSWERS.resolve("unique-paths/data-race/shared-memo-array.java"));
    @TempDir Path folder;

    private static List<Demonstration> shown() throws Exception {
        try (var shared = new Sandboxes(new Isolation.Open("it is our own code"), true)) {
            var examiner = Examiners.of(shared, false);
            return SOME.stream().map(file -> examiner.examine(file, null).verdict().findings()
                    .getFirst().shown().orElseThrow()).toList();
        }
    }

    /** The numbers, and who did what, do not depend on luck, nor on how many cores there are. */
    @Test void isTheSameOnOneCore() throws Exception {
        for (var file : SOME) Files.copy(file, folder.resolve(
                SOME.indexOf(file) + "-" + file.getFileName()));
        var command = new ArrayList<>(oneCore());
        command.addAll(Project.script("workshop/check.java")
                .command("--json", "--no-speed", folder.toString()));
        var result = Project.run(Project.ROOT, Map.of(), "", command);
        var lines = result.out().lines().map(line -> JsonParser.parseString(line)
                .getAsJsonObject().getAsJsonArray("findings").get(0).getAsJsonObject()
                .getAsJsonObject("demonstration")).toList();
        var shown = shown();
        assertEquals(shown.size(), lines.size(), result.err());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals("" + shown.get(i).returned(), lines.get(i).get("returned").getAsString());
            assertEquals("" + shown.get(i).expected(), lines.get(i).get("expected").getAsString());
            assertEquals(shown.get(i).events().stream().map(RaceTest::text).toList(),
                    lines.get(i).getAsJsonArray("events").asList().stream()
                    .map(one -> text(one.getAsJsonObject())).toList());
        }
    }

    /** What comes before a command so that it runs on one core. */
    static List<String> oneCore() {
        var command = Cores.command(1);
        assertFalse(command.isEmpty(), "there is no taskset");
        return command;
    }

    private static String text(Event event) {
        return "%s %s %s %d".formatted(event.thread(), event.does(), event.value(),
                event.line().number());
    }

    private static String text(JsonObject event) {
        return "%s %s %s %d".formatted(event.get("thread").getAsString(),
                event.get("does").getAsString(), event.get("value").getAsString(),
                event.get("line").getAsInt());
    }

    // In words

    private static Event event(int thread, String does, Serializable value) {
        return new Event("worker " + thread, does, "sum[0]", value, new Line("A.java", 23, "sum"));
    }

    private static Demonstration lost(Serializable returned, Serializable expected,
            Serializable before, Serializable one, Serializable other) {
        return new Demonstration(returned, expected, List.of(event(1, "reads", before),
                event(2, "reads", before), event(2, "writes", one), event(1, "writes", other)));
    }

    @Test void theTwoThreadsAreSideBySide() {
        assertEquals("""
                One update lost on purpose: it returned 2.3747 instead of 3.1558.
                sum[0]     line 23   line 23   line 23        line 23
                worker 1   reads 0                            writes 1,958
                worker 2             reads 0   writes 1,954
                What worker 2 has added is gone: 1,954.
                """, new RaceText(lost(2.37474, 3.15579, 0L, 1954L, 1958L), 80).text());
    }

    /** Where a line would be too long, each step has a line of its own; lists are cut short. */
    @Test void itFits() {
        var many = new ArrayList<>(Collections.nCopies(41, 0.5));
        var fewer = new ArrayList<>(Collections.nCopies(40, 0.5));
        var other = new ArrayList<>(many);
        other.set(7, 0.50000001);
        var long1 = "12345678901234567890...";
        for (var shown : List.of(lost(fewer, many, 1L, 2L, 2L), lost(other, many, 1L, 2L, 2L),
                lost(3.0, 3.0, "null", "a Node", "a Node"), lost(1.0, 1.0000000001, -1, -2, -3),
                lost("threw IllegalStateException: " + "no ".repeat(20), many, long1, long1, long1),
                lost(BigInteger.TEN.pow(80), BigInteger.TWO.pow(80), long1, long1, long1)))
            for (int width : new int[] {30, 60, 80, 100}) {
                var lines = new RaceText(shown, width).text().lines().toList();
                assertTrue(lines.stream().allMatch(line -> line.length() <= width
                        && line.chars().allMatch(c -> c < 128)), () -> String.join("\n", lines));
                assertTrue(width < 80 || lines.size() <= 7, () -> String.join("\n", lines));
            }
        assertTrue(new RaceText(lost(fewer, many, 1L, 2L, 2L), 80).text()
                .startsWith("One update lost on purpose: it returned 40 values instead of 41.\n"));
        assertTrue(new RaceText(lost(other, many, 1L, 2L, 2L), 80).text().startsWith(
                "One update lost on purpose: it returned 0.50000001 instead of 0.50000000 at"));
    }

    /** What cannot change the result is not called a loss. */
    @Test void nothingIsLostWhereBothWriteTheSame() {
        assertTrue(new RaceText(lost(28, 28, "null", 2, 2), 80).text().startsWith(
                "One update overwritten on purpose, and nothing was lost this way: it"));
    }
}
