import module java.base;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import engine.evidence.Interval;
import engine.evidence.Interval.Kind;
import engine.evidence.Recording;
import engine.jvm.Isolation;
import engine.jvm.Sandboxes;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import program.Program;
import steps.Examiners;
import terminal.VerdictText;
import timeline.Drawing;
import timeline.Rows;
import timeline.Seen;
import timeline.Svg;
import timeline.Timeline;
import timeline.Trace;
import static org.junit.jupiter.api.Assertions.*;

/** Who works when: how it is summed up and drawn, and that it is what a program does. */
class TimelineTest {
    private static final long SECOND = 1_000_000_000, START = 77;

    @Command(name = "tool")
    static final class AnyTool {}

    @TempDir Path folder;

    /** Equal tasks that wait for a second each, on so many workers, for which main waits. */
    private static Recording recording(int workers, int tasks) {
        var intervals = new ArrayList<Interval>();
        int waves = Math.ceilDiv(tasks, workers);
        intervals.add(new Interval(0, 0, Kind.WAIT, START, START + waves * SECOND));
        for (int task = 0; task < tasks; task++) {
            long begin = START + task / workers * SECOND, half = begin + SECOND / 2;
            intervals.add(new Interval(1 + task % workers, task + 1, Kind.WORK, begin, half));
            intervals.add(new Interval(1 + task % workers, task + 1, Kind.WAIT, half,
                    begin + SECOND));
        }
        var names = IntStream.rangeClosed(0, workers).mapToObj(i -> "pool-1-thread-" + i).toList();
        return new Recording("squares(\"a\" & <b>)", names, intervals, START,
                START + waves * SECOND, 0);
    }

    // The numbers

    @Test void wavesAreTasksThatCameOneAfterTheOther() {
        assertEquals(3, new Timeline(recording(2, 5)).waves());
        assertEquals(5, new Timeline(recording(1, 5)).waves());
        assertEquals(1, new Timeline(recording(5, 5)).waves());
        assertEquals(0, new Timeline(recording(1, 0)).waves());
        var gaps = List.of(new Interval(0, 1, Kind.WORK, 0, 10), new Interval(1, 2, Kind.WORK, 5,
                8), new Interval(1, 3, Kind.WORK, 8, 30), new Interval(0, 4, Kind.WORK, 12, 13),
                new Interval(0, 5, Kind.WORK, 13, 13));
        assertEquals(3, new Timeline(new Recording("", List.of("a", "b"), gaps, 0, 30, 0))
                .waves());
    }

    @Test void theShareOfTimeIsThatOfThoseWhoHadTasks() {
        var timeline = new Timeline(recording(2, 5));
        assertEquals(3 * SECOND, timeline.makespan());
        assertEquals(5, timeline.tasks());
        assertEquals(5 / 6.0, timeline.busy(), 1e-9);
        assertEquals(2.5 / 6, timeline.computing(), 1e-9);
        assertEquals(2.5 / 3, timeline.atWork(), 1e-9);
        assertEquals(2, timeline.mostAtWork());
        var alone = new Timeline(new Recording("", List.of("main"), List.of(
                new Interval(0, 0, Kind.WORK, 0, 30), new Interval(0, 0, Kind.WAIT, 30, 40)),
                0, 40, 0));
        assertEquals(0.75, alone.computing(), 1e-9);
        assertEquals(1, alone.busy(), 1e-9);
    }

    // Text

    @Test void aTaskHasItsNumberWhereItStarts() {
        assertEquals("""
                squares("a" & <b>)
                3.00 s, 5 tasks in 3 waves; 2 workers busy 83 % of the time (able to run 42 %)
                main       .....................................................................
                worker 1   1###########...........3###########...........5###########...........
                worker 2   2###########...........4###########...........
                           0 s         0.5        1           1.5        2           2.5       3
                # able to run, on 2 cores   . waits   1 2 3 the tasks, as they start
                """, new Rows(80, true).text(List.of(recording(2, 5)), 2));
    }

    @Test void oneAboveTheOtherThereIsOneAxis() {
        var lines = new Rows(80, false).text(List.of(recording(1, 5), recording(2, 5)), 1).lines()
                .toList();
        var rows = lines.stream().filter(line -> line.startsWith("main")).toList();
        assertEquals(11 + 69, rows.getFirst().length());
        assertEquals(11 + Math.round(3 / 5.0 * 69), rows.getLast().length(), 1);
        assertEquals(1, lines.stream().filter(line -> line.contains("0 s   ")).count());
        assertTrue(String.join(" ", lines).replaceAll(" +", " ")
                .contains("; 2 were able to run at once, in turn on 1 core"), lines::toString);
    }

    @Test void everyPictureFits() {
        for (int workers = 1; workers <= 64; workers++)
            for (boolean ascii : new boolean[] {false, true}) {
                var recording = recording(workers, workers * 12 + 1);
                var text = new Rows(80, ascii).text(List.of(recording), 2);
                assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
                assertTrue(text.lines().count() <= 22, text);
                if (ascii) assertTrue(text.chars().allMatch(one -> one < 128), text);
                var brief = new Rows(80, ascii).brief(recording);
                assertTrue(brief.lines().count() <= 6, brief);
                assertTrue(brief.lines().allMatch(line -> line.length() <= 80), brief);
            }
    }

    @Test void manyThreadsAreCounted() {
        var text = new Rows(80, true).text(List.of(recording(40, 40)), 2);
        assertTrue(text.contains("at work    " + "4".repeat(34)), text);
        assertTrue(text.contains("           " + "0".repeat(34)), text);
        assertTrue(text.contains("waiting    " + " ".repeat(34) + "2" + "4".repeat(34)), text);
        assertTrue(text.contains("           " + "1".repeat(34)), text);
        assertTrue(text.contains("1".repeat(34) + "\n"), text);
    }

    // Files

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test void thePictureIsXmlWithATitleAndAnAxis() throws Exception {
        for (int workers : new int[] {1, 2, 16, 64}) {
            var svg = Svg.of("Timeline: <a>", List.of(recording(1, 3), recording(workers, 70)), 2);
            var document = parsed(svg);
            assertEquals("Timeline: <a>",
                    document.getElementsByTagName("title").item(0).getTextContent());
            var texts = document.getElementsByTagName("text");
            var words = IntStream.range(0, texts.getLength())
                    .mapToObj(i -> texts.item(i).getTextContent()).toList();
            assertTrue(words.contains("time in seconds"), words::toString);
            assertTrue(words.contains("squares(\"a\" & <b>)"), words::toString);
            assertTrue(svg.length() < 40_000, "%,d bytes".formatted(svg.length()));
        }
    }

    @Test void theTraceHasEachTaskOnce() {
        var events = JsonParser.parseString(Trace.json(List.of(recording(2, 5))))
                .getAsJsonObject().getAsJsonArray("traceEvents").asList().stream()
                .map(one -> (JsonObject) one).toList();
        var tasks = events.stream().filter(one ->
                one.get("name").getAsString().startsWith("task ")).toList();
        assertEquals(5, tasks.size());
        for (var task : tasks) assertEquals(1e6, task.get("dur").getAsDouble(), 1e-6);
        assertEquals(3, events.stream().filter(one ->
                one.get("name").getAsString().equals("thread_name")).count());
        assertEquals(6, events.stream().filter(one ->
                one.get("name").getAsString().equals("waits")).count());
    }

    // Programs

    private Seen seen(Path file, String... arguments) throws Exception {
        return Seen.of(Program.of(new AnyTool(), file.toString()), List.of(arguments), 0,
                Duration.ofMinutes(2));
    }

    @Test void fiveTasksOnTwoThreadsAreThreeWaves() throws Exception {
        var seen = seen(Project.ROOT.resolve("solutions/slow-square.java"));
        assertTrue(seen.isOfMethod());
        assertEquals(List.of("parallelSquares(count 5, threads 1)",
                "parallelSquares(count 5, threads 2)"),
                seen.recordings().stream().map(Recording::what).toList());
        var serial = new Timeline(seen.recordings().getFirst());
        var parallel = new Timeline(seen.recordings().getLast());
        assertEquals(5, serial.waves());
        assertEquals(2, serial.threads());
        assertEquals(3, parallel.waves());
        assertEquals(3, parallel.threads());
        assertEquals(5, parallel.tasks());
        assertTrue(parallel.makespan() >= 3 * SECOND && serial.makespan() >= 5 * SECOND);
    }

    private Recording main(String name, String body) throws Exception {
        var file = Files.writeString(folder.resolve(name + ".java"), """
                import module java.base;
                class %s {
                    void main() throws Exception {
                %s
                    }

                    static int slow(int milliseconds) {
                        try {
                            Thread.sleep(milliseconds);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return milliseconds;
                    }
                }
                """.formatted(name, body));
        var seen = seen(file);
        assertEquals(0, seen.ended().status());
        assertEquals(1, seen.recordings().size());
        return seen.recordings().getFirst();
    }

    private static long waited(Recording recording, int task) {
        return recording.intervals().stream().filter(one -> one.task() == task
                && one.kind() == Kind.WAIT).mapToLong(Interval::nanos).sum();
    }

    @Test void whoWaitsForEachTaskMakesAStaircase() throws Exception {
        var seen = main("Staircase", """
                try (var pool = Executors.newFixedThreadPool(5)) {
                    for (int i = 0; i < 5; i++) pool.submit(() -> slow(50)).get();
                }
                """);
        var timeline = new Timeline(seen);
        assertEquals(5, timeline.waves());
        assertEquals(6, timeline.threads());
        for (int task = 1; task <= 5; task++) {
            int number = task;
            assertEquals(Set.of(task), seen.intervals().stream()
                    .filter(one -> one.task() == number).map(Interval::thread)
                    .collect(Collectors.toSet()), "a task each, as they start");
            assertTrue(waited(seen, task) >= 50_000_000);
        }
        assertTrue(waited(seen, 0) >= 250_000_000, "main waits for all of them");
    }

    @Test void whatGoesOnWithinATaskIsPartOfIt() throws Exception {
        var seen = main("Parts", """
                var stage = CompletableFuture.supplyAsync(() -> slow(60))
                        .thenApply(x -> x + slow(60)).thenApplyAsync(x -> x + slow(60));
                stage.join();
                new RecursiveAction() {
                    @Override protected void compute() {
                        slow(60);
                    }
                }.invoke();
                class Failing implements Runnable {
                    @Override public void run() {
                        throw new IllegalStateException();
                    }
                }
                try (var pool = Executors.newSingleThreadExecutor()) {
                    pool.submit(new Failing());
                    slow(60);
                    pool.submit(() -> slow(60));
                }
                var lock = new Object();
                Thread thread;
                synchronized (lock) {
                    thread = Thread.ofPlatform().start(() -> {
                        synchronized (lock) {
                            slow(1);
                        }
                    });
                    long end = System.nanoTime() + 100_000_000;
                    while (System.nanoTime() < end) Thread.onSpinWait();
                }
                thread.join();
                """);
        assertEquals(5, new Timeline(seen).tasks());
        assertTrue(waited(seen, 1) >= 120_000_000, "two stages in a row");
        assertTrue(waited(seen, 2) >= 60_000_000, "an asynchronous stage is handed over");
        assertTrue(waited(seen, 4) >= 60_000_000, "after one that failed");
        assertTrue(waited(seen, 5) >= 50_000_000, "a monitor is waited for");
    }

    // What check shows

    private static String checked(String answer) {
        try (var sandboxes = new Sandboxes(new Isolation.Open("it is our own code"), false)) {
            var examined = Examiners.of(sandboxes, false)
                    .examine(AnswersTest.ANSWERS.resolve(answer), null);
            return new VerdictText(Ansi.OFF, 100, "").whole(examined);
        }
    }

    @Test void checkDrawsWhatIsNotParallel() {
        var rows = checked("slow-square/not-parallel/get-in-the-loop.java").lines()
                .filter(line -> line.startsWith("worker ")).toList();
        assertEquals(5, rows.size());
        for (int worker = 1; worker <= 5; worker++) {
            var row = rows.get(worker - 1);
            assertEquals(11 + Math.round((worker - 1) * 69 / 5.0), row.indexOf("" + worker, 8), 1,
                    "by a clock that only runs while all sleep");
            assertTrue(row.length() <= 80, row);
        }
        var text = checked("mcpi/not-parallel/start-join.java");
        assertTrue(text.contains("\n           4 tasks in 4 waves (samples 1,000,000, threads 4, "
                + "seed 42)\n"), text);
        assertFalse(checked("slow-square/right/completable-futures.java").contains("worker 1 "));
    }

    // Wrong calls

    @Test void aFileOfTheUsersIsNotOverwritten() throws Exception {
        var file = Files.writeString(folder.resolve("mine.svg"), "mine");
        var script = Files.writeString(folder.resolve("A.java"), "class A { void main() {} }");
        assertEquals(2, Drawing.run("--svg", file.toString(), script.toString()));
        assertEquals("mine", Files.readString(file));
        assertEquals(2, Drawing.run(folder.resolve("none.java").toString()));
    }
}
