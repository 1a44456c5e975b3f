import module java.base;
import module jdk.jfr;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import static org.junit.jupiter.api.Assertions.*;

/**
 * The steps whose tasks sleep: results and their order, and how many tasks were really under way
 * at once.
 */
class SlowTaskTest {
    @TempDir Path temporary;

    @ParameterizedTest @CsvSource({"exercises, 1, 1", "exercises, 3, 1", "exercises, 3, 2",
            "exercises, 3, 8", "solutions, 3, 2"})
    void squaresInOrderOnAsManyThreads(String folder, int count, int threads) throws Exception {
        var script = Project.script(folder + "/slow-square.java");
        assertSquares(count, Math.min(count, threads),
                () -> script.call("parallelSquares", count, threads));
    }

    @Test void serialSquaresOneAtATime() throws Exception {
        var script = Project.script("exercises/slow-square.java");
        assertSquares(2, 1, () -> script.call("serialSquares", 2));
    }

    @ParameterizedTest @CsvSource({"exercises, 3, 1", "exercises, 3, 2", "exercises, 3, 8",
            "solutions, 3, 2"})
    void streamOfSquaresInOrderOnAsManyWorkers(String folder, int count, int workers)
            throws Exception {
        var script = Project.script(folder + "/slow-square-stream.java");
        assertSquares(count, Math.min(count, workers),
                () -> script.call("squares", count, workers));
    }

    /** The column `at once` of the parallel stream is the common pool's size, and the caller. */
    @Test void commonPoolIsAsLargeAsTheTableSays() throws Exception {
        var processors = Runtime.getRuntime().availableProcessors();
        var out = Project.script("exercises/slow-square-stream.java").run("--count", "4").out();
        var atOnce = Stream.of("serial", "parallel", "mapConcurrent")
                .map(version -> MonteCarloTest.row(out, version)[1]).toList();
        assertEquals(List.of("1", "" + Math.min(4, Math.max(2, processors)), "2"), atOnce, out);
    }

    @Test void predictionStandsBesideTheMeasurement() throws Exception {
        for (var step : List.of("slow-square", "slow-square-stream")) {
            var script = Project.script("exercises/" + step + ".java");
            var told = script.run("--count", "1", "--predict", "2.5").out();
            assertTrue(told.contains("You predicted 2.50 s. It took "), told);
            var asked = Project.run(temporary, Map.of(), "0.5\n",
                    script.command("--count", "1", "--predict"));
            assertTrue(asked.out().contains("How many seconds will `"), asked.out());
            assertTrue(asked.out().contains("You predicted 0.50 s. It took "), asked.out());
        }
    }

    /** The rows of the table: each cube, and when it was finished. */
    @ParameterizedTest @CsvSource({
            "exercises, 1, 0 1 8 27 64, 0.80 1.40 2.60 3.00 4.00",
            "exercises, 2, 0 1 8 27 64, 0.80 0.60 1.80 1.20 2.20",
            "exercises, 5, 0 1 8 27 64, 0.80 0.60 1.20 0.40 1.00",
            "solutions, 1, 0 1 8 27 64, 0.80 1.40 2.60 3.00 4.00",
            "solutions, 2, 1 0 27 8 64, 0.60 0.80 1.20 1.80 2.20",
            "solutions, 5, 27 1 0 64 8, 0.40 0.60 0.80 1.00 1.20"})
    void cubesAsTheyCome(String folder, int threads, String order, String times) throws Exception {
        var cubes = Stream.of(order.split(" ")).map(Integer::valueOf).toList();
        try (var clock = new SleepersClock(Project.script(folder + "/slow-cube.java"),
                cubes.size(), threads); var output = new Output()) {
            assertEquals(cubes, Project.method(clock.type, "cubesAsCompleted")
                    .invoke(null, cubes.size(), threads));
            var rows = output.out().lines().map(line -> line.strip().split(" +")).toList();
            assertEquals(order, column(rows, 0));
            assertEquals(times, column(rows, 1));
        }
    }

    static String column(List<String[]> rows, int column) {
        return rows.stream().map(row -> row[column]).collect(Collectors.joining(" "));
    }

    /** By the real clock: an order cannot be promised, but that every row is there. */
    @ParameterizedTest @CsvSource({"exercises", "solutions"})
    void everyCubeHasItsRow(String folder) throws Exception {
        var run = Project.script(folder + "/slow-cube.java").run("-t", "5");
        assertEquals(0, run.status(), run.err());
        assertEquals(Set.of("0", "1", "8", "27", "64"), run.out().lines().skip(1)
                .takeWhile(line -> !line.isEmpty()).map(line -> line.strip().split(" +")[0])
                .collect(Collectors.toSet()));
        assertTrue(run.out().contains("\n5 results on 5 thread(s), "), run.out());
    }

    /**
     * The tasks of slow-cube by a clock that no other program can disturb. It goes on to the next
     * end of a sleep only when as many tasks sleep as there can be, and when the workers that have
     * no task any more have handed over what they had.
     */
    static final class SleepersClock implements IntUnaryOperator, AutoCloseable {
        private static final String KEY = "slow-cube by another clock";
        final Class<?> type;
        private final int[] milliseconds;
        private final Map<Integer, Long> finished;
        private final int threads;
        private final PriorityQueue<Long> ends = new PriorityQueue<>();
        private final Set<Thread> finishers = new HashSet<>();
        private int toBegin;
        private long now;

        @SuppressWarnings("unchecked")
        SleepersClock(Script script, int tasks, int threads) throws Exception {
            toBegin = tasks;
            this.threads = threads;
            var operator = IntUnaryOperator.class.describeConstable().orElseThrow();
            var properties = Properties.class.describeConstable().orElseThrow();
            type = script.with("slowCube", code -> code // the one place both class loaders see
                    .invokestatic(ClassDesc.of("java.lang.System"), "getProperties",
                            MethodTypeDesc.of(properties))
                    .ldc(KEY).invokevirtual(properties, "get", MethodTypeDesc.of(
                            ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                    .checkcast(operator).iload(0).invokeinterface(operator, "applyAsInt",
                            MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int))
                    .ireturn());
            milliseconds = (int[]) field("MILLISECONDS");
            finished = (Map<Integer, Long>) field("finished");
            System.getProperties().put(KEY, this);
        }

        private Object field(String name) throws ReflectiveOperationException {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(null);
        }

        /** What slowCube does: sleeps, notes when it has finished, and returns the cube. */
        @Override public synchronized int applyAsInt(int x) {
            finishers.remove(Thread.currentThread());
            toBegin--;
            long end = now + milliseconds[x % milliseconds.length];
            ends.add(end);
            while (ends.peek() != end || !isStill()) pause();
            ends.remove();
            now = end;
            finished.put(x * x * x, now * 1_000_000);
            finishers.add(Thread.currentThread());
            return x * x * x;
        }

        /** Whether all can sleep that could: so many threads, and those without a task idle. */
        private boolean isStill() {
            if (ends.size() < threads && toBegin > 0) return false;
            return finishers.stream().map(Thread::getState).allMatch(state ->
                    state == Thread.State.WAITING || state == Thread.State.TERMINATED);
        }

        private void pause() {
            try {
                wait(1); // the state of a thread tells nobody when it changes
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override public void close() {
            System.getProperties().remove(KEY);
        }
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
                        && other.getEndTime().isAfter(one.getStartTime())).count())
                .max().orElseThrow());
    }
}
