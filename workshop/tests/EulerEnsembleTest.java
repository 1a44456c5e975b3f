import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.junit.jupiter.api.Assertions.*;

/** Many trajectories: each is that of euler-ode, to the last bit, whoever computes it. */
class EulerEnsembleTest {
    static final String EXERCISE = "exercises/euler-ensemble.java";
    static final String SOLUTION = "solutions/euler-ensemble.java";

    @ParameterizedTest @ValueSource(strings = {EXERCISE, SOLUTION})
    void valuesAreThoseOfEulerOde(String file) throws Exception {
        for (int count : new int[] {0, 1, 2, 7, 100})
            for (double dt : new double[] {0.01, 0.1, 0.25, 0.3, 0.35, 0.7, 1, 6}) {
                var initial = new Random(count).doubles(count, -0.5, 2.5).toArray();
                var given = initial.clone();
                var expected = eulerOde(initial, dt);
                for (int threads : new int[] {1, 2, 3, 8, 64})
                    assertArrayEquals(expected, finalValues(file, given, dt, threads),
                            () -> "%d values, dt %s, %d threads".formatted(count, dt, threads));
                assertArrayEquals(initial, given, "the caller's array");
            }
    }

    static double[] eulerOde(double[] initialValues, double dt) throws Exception {
        var script = Project.script("exercises/euler-ode.java");
        DoubleBinaryOperator logistic = (_, y) -> y * (1 - y);
        var values = new double[initialValues.length];
        for (int i = 0; i < values.length; i++)
            values[i] = EulerTest.last((double[]) script.call(
                    "eulerOde", logistic, initialValues[i], 0.0, 6.0, dt));
        return values;
    }

    static double[] finalValues(String file, double[] initialValues, double dt, int threads)
            throws Exception {
        return (double[]) Project.script(file).call("finalValues", initialValues, dt, threads);
    }

    @Test void failureOfATaskReachesTheCaller() throws Exception {
        MonteCarloTest.assertTaskFailureReachesTheCaller(SOLUTION, "solve", "finalValues",
                new double[9], 0.1, 4);
    }

    @Test void noThreadIsLeftBehind() throws Exception {
        MonteCarloTest.leavingNoThread(() -> finalValues(SOLUTION, new double[100], 0.1, 8));
    }

    @ParameterizedTest @ValueSource(strings = {EXERCISE, SOLUTION})
    void tableSaysWhatWasMeasured(String file) throws Exception {
        var out = Project.script(file).run("-n", "1_000", "--dt", "0.25", "-t", "3").out();
        assertTrue(out.startsWith("1,000 initial values from 0 to 2, dt 0.25, median of 5 runs\n\n"
                + "version   threads  mean of y(6)        time  speedup\n"), out);
        var initial = IntStream.range(0, 1000).mapToDouble(i -> 2.0 * i / 1000).toArray();
        double mean = Arrays.stream(eulerOde(initial, 0.25)).average().orElseThrow();
        var serial = MonteCarloTest.row(out, "serial");
        var parallel = MonteCarloTest.row(out, "parallel");
        assertEquals(List.of("1", "%.10f".formatted(mean)), List.of(serial).subList(1, 3), out);
        assertEquals(List.of("3", "%.10f".formatted(mean)), List.of(parallel).subList(1, 3), out);
        assertEquals(1, MonteCarloTest.speedup(serial));
        assertTrue(MonteCarloTest.speedup(parallel) > 0, out);
        assertEquals(5, out.lines().count(), out);
        ScriptTest.assertReadable(out);
    }
}
