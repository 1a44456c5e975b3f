import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import static org.junit.jupiter.api.Assertions.*;

/** A study on Spark: the counts are right, and the same wherever they were made. */
@Execution(ExecutionMode.CONCURRENT)
class EulerSparkTest {
    private static final String SOLUTION = "solutions/euler-spark.java";

    @TempDir Path temporary;

    /** Also with more tasks than pairs; the three rows say the same, or a line says so. */
    @ParameterizedTest @CsvSource({"20011, 7, local[3]", "5, 16, local"})
    void countsAreThoseOfASerialLoop(long pairs, String tasks, String master) throws Exception {
        var file = Files.writeString(temporary.resolve("spark.properties"),
                "spark.master=" + master + "\n");
        var run = Project.script("exercises/euler-spark.java").run("-n", "" + pairs, "--tasks",
                tasks, "--properties-file", file.toString());
        assertEquals(new Project.Result(0, run.out(), ""), run);
        ScriptTest.assertReadable(run.out());
        assertTrue(run.out().contains(" tasks on " + master + "\n"), run.out());
        assertFalse(run.out().contains("different values"), run.out());
        var alive = Pattern.compile("(?m)^0\\.\\d\\d to 0\\.\\d\\d +([\\d,]+)$").matcher(run.out())
                .results().mapToLong(row -> number(row.group(1))).toArray();
        assertArrayEquals(serial(pairs), alive);
        for (var version : List.of("serial", "collect", "aggregate"))
            assertEquals(LongStream.of(alive).sum(),
                    number(MonteCarloTest.row(run.out(), version)[1]), version);
    }

    /** In the long run, fish are alive that began above the lower zero of y (1 - y) - h. */
    @Test void sharesAreThoseOfTheEquation() throws Exception {
        long pairs = 100_000, band = pairs / 6;
        var alive = serial(pairs);
        for (int i = 0; i < 3; i++) {
            double h = 0.05 * i + 0.025, share = (1 + Math.sqrt(1 - 4 * h)) / 2;
            assertEquals(share, (double) alive[i] / band, 0.01);
        }
        assertTrue(alive[5] < alive[4] / 4, Arrays.toString(alive));
    }

    private static long[] serial(long pairs) throws Exception {
        return (long[]) Project.script(SOLUTION).call("serial", pairs);
    }

    @Test void whatComesBackGrowsWithTheTasksAndNotWithThePairs() throws Exception {
        var out = Project.script(SOLUTION).run("-n", "20_000", "--tasks", "4").out();
        var bytes = Pattern.compile("(?m)^ +([\\d,]+) +([\\d,]+) +([\\d,]+) B +[\\d,]+ +[\\d.]+$")
                .matcher(out).results().map(row -> number(row.group(3))).toList();
        assertEquals(6, bytes.size(), out);
        for (int row = 0; row < 3; row++)
            assertEquals(1, (double) bytes.get(row) / bytes.get(row + 3), 0.2, out);
        assertTrue(bytes.get(2) > 8 * bytes.get(1), out);
        assertTrue(number(MonteCarloTest.row(out, "collect")[2]) > 10 * 20_000, out);
    }

    @Test void masterThatIsNotThereIsSaidSoon() throws Exception {
        var master = "spark://127.0.0.1:1";
        var file = Files.writeString(temporary.resolve("spark.properties"),
                "spark.master=" + master + "\n");
        var run = Project.script(SOLUTION).run("--properties-file", file.toString());
        assertEquals(new Project.Result(2, "", "No Spark master lets this program in at " + master
                + ": is the address right, and the secret in --properties-file?\n"), run);
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
