import module java.base;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.EulerIntegrator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import static org.junit.jupiter.api.Assertions.*;

/** Euler's method, against exact solutions and against Commons Math. */
class EulerTest {
    static final List<String> FILES =
            List.of("exercises/euler-ode.java", "solutions/euler-ode.java");

    /** y' = f(t, y) with y(0), and its solution. Not the equations of the script, nor its code. */
    record Problem(DoubleBinaryOperator f, double y0, DoubleUnaryOperator solution) {}

    static final List<Problem> PROBLEMS = List.of(
            new Problem((_, y) -> 2 * y, 0.5, t -> 0.5 * Math.exp(2 * t)),
            new Problem((_, y) -> -y * y, 2, t -> 2 / (1 + 2 * t)),
            new Problem((t, y) -> y * Math.cos(t), 1, t -> Math.exp(Math.sin(t))));

    @TestFactory Stream<DynamicTest> halfTheStepHalvesTheError() {
        return forEachFile(euler -> {
            for (var problem : PROBLEMS) {
                double coarse = error(euler, problem, 1e-3), fine = error(euler, problem, 5e-4);
                assertEquals(1, Math.log(coarse / fine) / Math.log(2), 0.05);
                assertTrue(Math.abs(fine) < 0.01, "error " + fine);
            }
        });
    }

    @TestFactory Stream<DynamicTest> agreesWithCommonsMath() {
        return forEachFile(euler -> {
            for (var problem : PROBLEMS)
                for (double dt : new double[] {0.01, 0.07, 0.3, 1}) {
                    double expected = commonsMath(problem, dt);
                    assertEquals(expected, last(euler.solve(problem.f, problem.y0, 0, 1, dt)),
                            1e-12 * Math.abs(expected));
                }
        });
    }

    /** n steps of 1/n, for f is asked n times, and no step is lost to rounding or added by it. */
    @TestFactory Stream<DynamicTest> dividedIntervalHasItsSteps() {
        return forEachFile(euler -> {
            for (int n = 1; n <= 2000; n++)
                for (double length : new double[] {1, 0.3, 6, 1e-3, 1e6})
                    assertEquals(n + 1, euler.solve((_, _) -> 1, 0, 0, length, length / n).length,
                            n + " steps of " + length);
            // (int) (0.3 / 0.1) is 2
            assertEquals(4, euler.solve((_, _) -> 1, 0, 0, 0.3, 0.1).length);
        });
    }

    @TestFactory Stream<DynamicTest> lastStepIsShorter() {
        return forEachFile(euler -> {
            var asked = new ArrayList<Double>();
            var y = euler.solve((t, _) -> {
                asked.add(t);
                return 1;
            }, 0, 1, 7, 0.35);
            assertEquals(18, asked.size());
            for (int i = 0; i < asked.size(); i++) {
                assertEquals(1 + i * 0.35, asked.get(i), 1e-12);
                assertEquals(i * 0.35, y[i], 1e-12);
            }
            assertEquals(19, y.length);
            assertEquals(6, last(y), 1e-12);
        });
    }

    @TestFactory Stream<DynamicTest> stepLongerThanTheIntervalEndsAtItsEnd() {
        return forEachFile(euler -> {
            assertArrayEquals(new double[] {5, 7}, euler.solve((_, _) -> 1, 5, 1, 3, 10));
            assertArrayEquals(new double[] {5}, euler.solve((_, _) -> 1, 5, 1, 1, 10));
        });
    }

    /** The table: the order of each method, and about the same number of evaluations for all. */
    @TestFactory Stream<DynamicTest> tableShowsTheOrders() {
        return ScriptTest.forEachOf(Stream.of("decay", "logistic", "forced"), equation -> {
            var out = Project.script("exercises/euler-ode.java").run("--equation", equation).out();
            var orders = Map.of("eulerOde", 1, "Euler", 1, "Runge-Kutta", 4, "Dormand-Prince", 8);
            for (var method : orders.entrySet()) {
                var rows = out.lines().filter(line -> line.startsWith(method.getKey() + " "))
                        .map(line -> line.split(" +")).toList();
                assertEquals(3, rows.size(), out);
                assertEquals(method.getValue(), Double.parseDouble(rows.getLast()[4]),
                        0.05 * method.getValue(), out);
                for (int row = 0; row < 3; row++)
                    assertEquals(60 << row, Integer.parseInt(rows.get(row)[2]),
                            0.05 * (60 << row), out);
            }
        });
    }

    interface Euler {
        double[] solve(DoubleBinaryOperator f, double y0, double t0, double t1, double dt)
                throws Exception;
    }

    interface Check {
        void of(Euler euler) throws Exception;
    }

    static Stream<DynamicTest> forEachFile(Check check) {
        return ScriptTest.forEachOf(FILES.stream(), file -> {
            var script = Project.script(file);
            check.of((f, y0, t0, t1, dt) -> (double[]) script.call("eulerOde", f, y0, t0, t1, dt));
        });
    }

    static double error(Euler euler, Problem problem, double dt) throws Exception {
        return last(euler.solve(problem.f, problem.y0, 0, 1, dt))
                - problem.solution.applyAsDouble(1);
    }

    static double last(double[] values) {
        return values[values.length - 1];
    }

    static double commonsMath(Problem problem, double dt) {
        var y = new double[] {problem.y0};
        new EulerIntegrator(dt).integrate(new FirstOrderDifferentialEquations() {
            @Override public int getDimension() {
                return 1;
            }

            @Override public void computeDerivatives(double t, double[] y, double[] derivatives) {
                derivatives[0] = problem.f.applyAsDouble(t, y[0]);
            }
        }, 0, y, 1, y);
        return y[0];
    }
}
