import module java.base;
import module jdk.jfr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import static org.junit.jupiter.api.Assertions.*;

/** The steps whose tasks sleep: results and their order, and how many tasks were really under way at once. */
class SlowTaskTest {
    @TempDir Path temporary;

    @ParameterizedTest @CsvSource({"exercises, 1, 1", "exercises, 3, 1", "exercises, 3, 2", "exercises, 3, 8", "solutions, 3, 2"})
    void squaresInOrderOnAsManyThreads(String folder, int count, int threads) throws Exception {
        var script = Project.script(folder + "/slow-square.java");
        assertSquares(count, Math.min(count, threads), () -> script.call("parallelSquares", count, threads));
    }

    @Test void serialSquaresOneAtATime() throws Exception {
        assertSquares(2, 1, () -> Project.script("exercises/slow-square.java").call("serialSquares", 2));
    }

    @ParameterizedTest @CsvSource({"exercises, 3, 1", "exercises, 3, 2", "exercises, 3, 8", "solutions, 3, 2"})
    void streamOfSquaresInOrderOnAsManyWorkers(String folder, int count, int workers) throws Exception {
        var script = Project.script(folder + "/slow-square-stream.java");
        assertSquares(count, Math.min(count, workers), () -> script.call("squares", count, workers));
    }

    /** The column `at once` of the parallel stream is the size of the common pool, and the caller. */
    @Test void commonPoolIsAsLargeAsTheTableSays() throws Exception {
        var processors = Runtime.getRuntime().availableProcessors();
        var out = Project.script("exercises/slow-square-stream.java").run("--count", "4").out();
        assertEquals(List.of("1", "" + Math.min(4, Math.max(2, processors)), "2"),
                Stream.of("serial", "parallel", "mapConcurrent").map(version -> MonteCarloTest.row(out, version)[1]).toList(), out);
        assertTrue(out.contains("The common pool: %d worker(s)".formatted(ForkJoinPool.getCommonPoolParallelism())), out);
    }

    @Test void predictionStandsBesideTheMeasurement() throws Exception {
        for (var step : List.of("slow-square", "slow-square-stream")) {
            var script = Project.script("exercises/" + step + ".java");
            assertTrue(script.run("--count", "1", "--predict", "2.5").out().contains("You predicted 2.50 s.\n"));
            var asked = Project.run(temporary, Map.of(), "0.5\n", script.command("--count", "1", "--predict"));
            assertTrue(asked.out().contains("How many seconds? "), asked.out());
            assertTrue(asked.out().contains("You predicted 0.50 s.\n"), asked.out());
        }
    }

    /** The tasks finish at least 0.2 s apart, so that their order is certain. */
    @ParameterizedTest @CsvSource({
            "exercises, 2, 0 1 8 27 64", "exercises, 5, 0 1 8 27 64",
            "solutions, 1, 0 1 8 27 64", "solutions, 2, 1 0 27 8 64", "solutions, 5, 27 1 0 64 8"})
    void cubesAsTheyCome(String folder, int threads, String order) throws Exception {
        var run = Project.script(folder + "/slow-cube.java").run("-t", "" + threads);
        assertEquals(0, run.status(), run.err());
        var rows = run.out().lines().skip(1).takeWhile(line -> !line.isEmpty()).map(line -> line.strip().split(" +")).toList();
        assertEquals(order, rows.stream().map(row -> row[0]).collect(Collectors.joining(" ")));
        var finished = rows.stream().map(row -> Double.valueOf(row[1])).toList();
        assertEquals(folder.equals("solutions") || threads == 1, finished.equals(finished.stream().sorted().toList()), run.out());
    }

    @ParameterizedTest @CsvSource({"exercises", "solutions"})
    void everyCubeComesOnce(String folder) throws Exception {
        var script = Project.script(folder + "/slow-cube.java");
        for (int count : new int[] {1, 7}) {
            var cubes = (List<?>) script.call("cubesAsCompleted", count, 3);
            assertEquals(IntStream.range(0, count).mapToObj(x -> x * x * x).toList(),
                    cubes.stream().map(Integer.class::cast).sorted().toList());
        }
    }

    interface Work {
        Object run() throws Exception;
    }

    /** Runs work that sleeps, and counts its sleeps: a second each, at most so many at once. */
    void assertSquares(int count, int atOnce, Work work) throws Exception {
        var file = temporary.resolve("sleeps.jfr");
        Object squares;
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadSleep").withoutThreshold();
            recording.start();
            squares = work.run();
            recording.dump(file);
        }
        assertEquals(IntStream.range(0, count).mapToObj(x -> x * x).toList(), squares);
        var sleeps = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ThreadSleep")
                        && event.getDuration("time").equals(Duration.ofSeconds(1))).toList();
        assertEquals(count, sleeps.size());
        assertEquals(atOnce, sleeps.stream().mapToLong(one -> sleeps.stream()
                .filter(other -> !other.getStartTime().isAfter(one.getStartTime())
                        && other.getEndTime().isAfter(one.getStartTime())).count()).max().orElseThrow());
    }
}
