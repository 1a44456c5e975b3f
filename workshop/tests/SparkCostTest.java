import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import static org.junit.jupiter.api.Assertions.*;

/** The formulas agree with what they are said to mean; the times are not this test's. */
@Execution(ExecutionMode.CONCURRENT)
class SparkCostTest {
    private static final String SOLUTION = "solutions/spark-cost.java";
    private static final double FIXED = 3, TASK = 0.0004, RATE = 3e8, SAMPLES = 1e15;

    @Test void smallestTaskLeavesOnePercentToSpark() throws Exception {
        for (double cores : new double[] {1, 2, 2000}) {
            double each = call("smallestTask", cores), tasks = 1000 * cores;
            assertEquals(0.01, tasks * TASK / (tasks * TASK + tasks * each / cores), 1e-12);
        }
    }

    /** As many tasks end in a second as the driver hands out. */
    @Test void mostCoresKeepTheDriverBusy() throws Exception {
        for (double each : new double[] {1, 4, 10}) {
            double cores = call("mostCores", SAMPLES, each);
            double seconds = call("work", SAMPLES, cores) / each;
            assertEquals(call("tasksPerSecond"), cores / seconds, 1e-6);
        }
    }

    @Test void timeIsWorkAndCosts() throws Exception {
        double work = SAMPLES / RATE / 100;
        assertEquals(FIXED + 0.16 + work, call("time", SAMPLES, 100, 400), 1e-6);
        assertEquals(work / (FIXED + 0.16 + work), call("efficiency", SAMPLES, 100, 400), 1e-12);
        assertEquals(FIXED + 0.16 + work * 1.25, call("timeIfOneIsLost", SAMPLES, 100, 400), 1e-6);
    }

    private static double call(String method, double... arguments) throws Exception {
        var type = Stream.of(Project.script(SOLUTION).type().getDeclaredClasses())
                .filter(one -> one.getSimpleName().equals("Cost")).findFirst().orElseThrow();
        var constructor = type.getDeclaredConstructor(double.class, double.class, double.class);
        constructor.setAccessible(true);
        return (double) Project.method(type, method).invoke(constructor.newInstance(
                FIXED, TASK, RATE), Arrays.stream(arguments).boxed().toArray());
    }

    @Test void tableHasARowForEachNumberOfMachines() throws Exception {
        var run = Project.script(SOLUTION).run("-n", "1e6", "--tasks", "300");
        assertEquals(new Project.Result(0, run.out(), ""), run);
        ScriptTest.assertReadable(run.out());
        int cores = Runtime.getRuntime().availableProcessors();
        var rows = Pattern.compile("(?m)^ +([\\d,]+) +([14]) +([\\d,]+) .* ([\\d.]+) %  +\\S+ "
                + "\\w+$").matcher(run.out()).results().toList();
        assertEquals(8, rows.size(), run.out());
        double before = 100;
        for (var row : rows) {
            long machines = number(row.group(1)), each = number(row.group(2));
            assertEquals(machines * cores * each, number(row.group(3)), row.group());
            double efficiency = Double.parseDouble(row.group(4));
            assertTrue(efficiency <= before, run.out());
            before = efficiency;
        }
        var jobs = Pattern.compile("(?m)^ +(\\d+) +[\\d.]+ ms$").matcher(run.out()).results()
                .map(row -> row.group(1)).toList();
        assertEquals(List.of("3", "30", "300"), jobs, run.out());
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
