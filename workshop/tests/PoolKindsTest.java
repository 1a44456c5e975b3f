import module java.base;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.*;

/** The three kinds of pool do the same work, and the processes are really processes. */
class PoolKindsTest {
    static final String FILE = "exercises/pool-kinds.java";

    @Test void everyPoolReturnsTheSameSum() throws Exception {
        var script = Project.script(FILE);
        var classes = Stream.of(script.type().getDeclaredClasses())
                .collect(Collectors.toMap(Class::getSimpleName, type -> type));
        var newTask = classes.get("Task").getDeclaredConstructors()[0];
        newTask.setAccessible(true);
        var classPath = System.getProperty("java.class.path");
        // What the other JVMs are to load comes first; other tests go on to find their own.
        System.setProperty("java.class.path",
                script.classPath() + File.pathSeparator + classPath);
        try {
            for (var work : classes.get("Work").getEnumConstants()) {
                var tasks = new ArrayList<Object>();
                for (long number = 0; number < 5; number++)
                    tasks.add(newTask.newInstance(work, number));
                var sums = new LinkedHashSet<>();
                for (var pool : classes.get("Pool").getEnumConstants())
                    for (int workers : new int[] {1, 3})
                        sums.add(script.call("sum", pool, tasks, workers));
                assertEquals(1, sums.size(), work + ": " + sums);
                assertNotEquals(Set.of(0L), sums);
            }
        } finally {
            System.setProperty("java.class.path", classPath);
        }
    }

    @Test void processPoolStartsJvmsAndLeavesNone() throws Exception {
        int workers = Math.min(8, Runtime.getRuntime().availableProcessors());
        assertEquals(3 * workers, jvmsStartedBy("process"));
        assertEquals(0, jvmsStartedBy("platform"));
    }

    /** Three runs of the sleeping tasks: how many processes were seen beneath the script's? */
    static long jvmsStartedBy(String pool) throws Exception {
        var command = Project.script(FILE).command("--pool", pool, "--work", "sleep");
        var script = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        var seen = new HashSet<ProcessHandle>();
        while (script.isAlive()) {
            script.descendants().filter(ProcessHandle::isAlive).forEach(seen::add);
            Thread.sleep(5);
        }
        assertEquals(0, script.waitFor());
        assertTrue(seen.stream().noneMatch(ProcessHandle::isAlive), "a process is left behind");
        return seen.size();
    }

    @Test void optionsChooseTheRows() throws Exception {
        assertEquals(List.of("serial sleep 8", "process sleep 8"),
                rows("--pool", "process", "--work", "sleep"));
        assertEquals(List.of("serial sleep 8", "virtual sleep 8", "serial compute 8",
                "virtual compute 8", "virtual sleep 10,000"), rows("--pool", "virtual"));
    }

    static List<String> rows(String... arguments) throws Exception {
        var run = Project.script(FILE).run(arguments);
        assertEquals(0, run.status(), run.err());
        ScriptTest.assertReadable(run.out());
        return run.out().lines().skip(1).takeWhile(line -> !line.isEmpty())
                .map(line -> line.split(" +"))
                .map(row -> String.join(" ", row[0], row[1], row[2])).toList();
    }

    @Test void solutionTellsWhatCanBeSent() throws Exception {
        var out = Project.script("solutions/pool-kinds.java")
                .run("--pool", "serial", "--work", "sleep").out();
        assertTrue(out.contains("""
                yes  a Serializable record
                yes  a list of them
                no   a lambda:"""), out);
        assertTrue(out.contains("yes  a Serializable lambda\nno   an open stream:"), out);
    }
}
