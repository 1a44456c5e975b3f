import module java.base;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.junit.jupiter.api.Assertions.*;

/** What mcpi-spark gives, wherever it runs, and what it says when that fails. */
@Execution(ExecutionMode.CONCURRENT)
class SparkTest {
    private static final String SOLUTION = "solutions/mcpi-spark.java";
    private static final long MOST_SECONDS = 15;

    @TempDir Path temporary;

    /** Also with more tasks than cores. */
    @Test void itsCountIsThatOfTheExecutor() throws Exception {
        assertCount("local[3]", 1_000_003, 7, "--master", "local[3]");
    }

    private static void assertCount(String master, long samples, int tasks, String... words)
            throws Exception {
        var run = Project.script(SOLUTION).run(Stream.concat(Stream.of("-n", "" + samples,
                "--tasks", "" + tasks), Stream.of(words)).toArray(String[]::new));
        assertEquals(new Project.Result(0, run.out(), ""), run);
        assertTrue(run.out().contains("\n" + master + ", "), run.out());
        assertEquals(row(MonteCarloTest.estimate("solutions/mcpi-parallel.java", samples, tasks,
                42)), sparkRow(run.out()));
    }

    /** The estimate to its last printed digit. */
    static String sparkRow(String out) {
        var row = Pattern.compile("(?m)^spark +\\d+ +(\\S+)").matcher(out);
        assertTrue(row.find(), out);
        return row.group(1);
    }

    static String row(double pi) {
        return "%.8f".formatted(pi);
    }

    @ParameterizedTest @ValueSource(strings = {"spark://127.0.0.1:1", "spark://no-such-host:7077"})
    void masterThatIsNotThereIsSaidSoon(String master) throws Exception {
        long start = System.nanoTime();
        var run = Project.script(SOLUTION).run("--master", master);
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertRefused(run, master);
        assertTrue(seconds < MOST_SECONDS, seconds + " s");
    }

    static void assertRefused(Project.Result run, String master) {
        assertEquals(new Project.Result(2, "", "No Spark master lets this program in at " + master
                + ": is the address right, and the secret in --properties-file?\n"), run);
    }

    /** Also with more tasks than samples. */
    @Test void fileOfPropertiesIsReadAndComesAfterTheOptions() throws Exception {
        var file = Files.writeString(temporary.resolve("spark.properties"),
                "spark.master=local[2]\nspark.app.name=pi\n").toString();
        assertCount("local[2]", 3, 8, "--properties-file", file);
        Files.writeString(Path.of(file), "sparkmaster=local[2]\n");
        ScriptTest.assertRefused(SOLUTION, "--properties-file must be .*, but was "
                + Pattern.quote(file), "--properties-file", file);
    }

    /** What a cluster elsewhere has: Spark's jars, and the one that JBang has exported. */
    @Test void sparkSubmitTakesTheExportedJar() throws Exception {
        var jar = temporary.resolve("mcpi-spark.jar").toString();
        assertEquals(0, Project.jbangw("export", "local", "-O", jar, SOLUTION).status());
        var libraries = Project.script(SOLUTION).jars().stream().skip(1).map(Path::toString)
                .filter(one -> !one.contains("picocli"))
                .collect(Collectors.joining(File.pathSeparator));
        var run = runBy(libraries, "org.apache.spark.deploy.SparkSubmit", "--master", "local[2]",
                "--class", "McpiSpark$Submit", jar, "-n", "1000003", "--tasks", "7");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("\nlocal[2], 2 cores: "), run.out());
        assertEquals(row(MonteCarloTest.estimate("solutions/mcpi-parallel.java", 1_000_003, 7, 42)),
                sparkRow(run.out()));
    }

    /** The usual mistake, in Spark's words, without the hundred lines of who called whom. */
    @Test void generatorThatIsTakenAlongIsNamed() throws Exception {
        var run = changed("countInside(share, generator(seed, task))",
                "countInside(share, random)", "var numbers",
                "var random = new SplittableRandom(seed); var numbers");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("Task not serializable"), run.err());
        assertTrue(run.err().contains("NotSerializableException: java.util.SplittableRandom"),
                run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    /** What Spark logs of it has two long stack traces. */
    @Test void generatorsThatAreElementsAreNamedInAFewLines() throws Exception {
        var run = changed("var numbers = IntStream.range(0, tasks).boxed().toList();",
                "var numbers = Collections.nCopies(tasks, new SplittableRandom(seed));",
                "spark.parallelize(numbers, tasks).map(task -> {",
                "spark.parallelize(numbers, tasks).map(random -> { int task = 0;");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("NotSerializableException: java.util.SplittableRandom"),
                run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertTrue(run.err().lines().count() < 12, run.err());
    }

    @Test void taskThatFailsIsNamed() throws Exception {
        var run = changed("return countInside(share, ", "return countInside(share / (task - 1), ");
        assertEquals(1, run.status());
        assertTrue(run.err().lines().toList().reversed().stream().limit(3).anyMatch(line ->
                line.contains("ArithmeticException: / by zero")), run.err());
    }

    private Project.Result changed(String... pairs) throws Exception {
        var text = Project.read(SOLUTION);
        for (int i = 0; i < pairs.length; i += 2) {
            assertTrue(text.contains(pairs[i]), pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        var file = Files.writeString(temporary.resolve("mcpi-spark.java"), text);
        var script = Project.script(SOLUTION);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null,
                "-classpath", script.classPath(), "-d", temporary.toString(), file.toString()));
        return runBy(temporary + File.pathSeparator + script.classPath(), "McpiSpark",
                "-n", "1000", "--master", "local[1]");
    }

    /** In a JVM as the solution has it. */
    private Project.Result runBy(String classPath, String main, String... words) throws Exception {
        var script = Project.script(SOLUTION);
        var command = new ArrayList<>(script.command(words));
        command.set(command.indexOf(script.classPath()), classPath);
        command.set(command.indexOf("McpiSpark"), main);
        return Project.run(temporary, Map.of(), "", command);
    }
}
