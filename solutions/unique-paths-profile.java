///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Where does unique-paths spend its time? The given code, and yours beside it
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS tools.profiler:jfr-converter:4.5

import module java.base;
import module jdk.jfr;
import javax.tools.ToolProvider;
import one.convert.Arguments;
import one.convert.JfrToFlame;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

// Profiles the recursion of unique-paths by Flight Recorder, which is part of the JDK. How often is
// it called, and for how long? Which method is running, every 10 ms? What is allocated?
// To find out: what would you change first? Change it in a copy, and compare:
//     ./jbangw unique-paths-profile my/unique-paths.java
@Command(name = "unique-paths-profile", version = "unique-paths-profile 1.0",
        mixinStandardHelpOptions = true, showDefaultValues = true, description =
        "Where does unique-paths spend its time? The given code, and yours beside it")
class UniquePathsProfile implements Callable<Integer> {
    /** Runs work under Flight Recorder, and returns the file of the recording. */
    static Path record(Map<String, String> settings, Callable<?> work) throws Exception {
        var file = Files.createTempFile("unique-paths-profile", ".jfr");
        file.toFile().deleteOnExit();
        try (var recording = new Recording()) {
            recording.setSettings(settings);
            recording.start();
            work.call();
            recording.dump(file);
        }
        return file;
    }

    static final int ROWS = 13, COLUMNS = 13;

    static class Given {
        static BigInteger uniquePaths(int rows, int columns) {
            if (rows == 1 || columns == 1) return BigInteger.ONE;
            return uniquePaths(rows - 1, columns).add(uniquePaths(rows, columns - 1));
        }
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = "--html", defaultValue = "unique-paths-profile.html",
            description = "where to put the flame graph")
    Path html;
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "your copy of unique-paths.java")
    Path file;

    public Integer call() throws Exception {
        if (Files.exists(html) && !(Files.isRegularFile(html)
                && Files.readString(html).contains("<h1>unique-paths</h1>")))
            throw wrong("--html must be a new file or an older flame graph, but was " + html);
        if (!Files.isWritable(html.toAbsolutePath().getParent()))
            throw wrong("--html must be in a folder that can be written, but was " + html);
        var versions = new LinkedHashMap<String, Method>();
        versions.put("given", Given.class.getDeclaredMethod("uniquePaths", int.class, int.class));
        if (file != null) versions.put("yours", compiled());

        IO.println("version       paths            time  (%d x %d cells, mean of many runs in 2 s)"
                .formatted(ROWS, COLUMNS));
        var sampled = Map.of("jdk.ExecutionSample#enabled", "true", "jdk.ExecutionSample#period",
                "10 ms", "jdk.ObjectAllocationSample#enabled", "true");
        var samples = new HashMap<String, Path>();
        var both = record(sampled, () -> { // one recording of both, and inside it one of each
            for (var version : versions.keySet()) {
                var thread = Thread.ofPlatform().name(version).factory(); // named in the graph
                try (var pool = Executors.newSingleThreadExecutor(thread)) {
                    samples.put(version, record(sampled, () ->
                            pool.submit(() -> repeat(version, versions.get(version))).get()));
                }
            }
            return null;
        });
        for (var version : versions.keySet()) {
            var method = versions.get(version);
            var timed = Map.of("jdk.MethodTiming#enabled", "true",
                    "jdk.MethodTiming#filter", method.getDeclaringClass().getName());
            view(version, "method-timing", record(timed, () -> method.invoke(null, ROWS, COLUMNS)));
            view(version, "hot-methods", samples.get(version));
            view(version, "allocation-by-class", samples.get(version));
        }
        JfrToFlame.convert(both.toString(), html.toString(),
                new Arguments("--title", "unique-paths", "--threads"));
        System.out.printf("""

                A flame graph is in %s: open it in a browser.
                Look first at a method with more invocations than the grid has cells, %d:
                what does it compute again and again? If there is none, look at the method with
                the most samples. (Counting makes a method slower: these times are too long.)
                """, html, ROWS * COLUMNS);

        // The experiment: what do all these calls ask for? Few grids, and the small ones again and
        // again. If what is known is remembered (in a memo), each is computed only once.
        var asked = new HashMap<String, Integer>();
        class Counted {
            void uniquePaths(int rows, int columns) {
                asked.merge(rows + " x " + columns, 1, Integer::sum);
                if (rows == 1 || columns == 1) return;
                uniquePaths(rows - 1, columns);
                uniquePaths(rows, columns - 1);
            }
        }
        new Counted().uniquePaths(ROWS, COLUMNS);
        System.out.printf("%n%d different grids are asked for:%n", asked.size());
        asked.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(5).forEach(grid -> System.out.printf(Locale.ROOT,
                        "%,9d times  %s%n", grid.getValue(), grid.getKey()));
        return 0;
    }

    /** Runs it for two seconds, which makes for some 200 samples. */
    static Object repeat(String version, Method method) throws ReflectiveOperationException {
        Object paths = null;
        long start = System.nanoTime(), now = start, runs = 0;
        for (; now - start < 2e9; now = System.nanoTime(), runs++)
            paths = method.invoke(null, ROWS, COLUMNS);
        System.out.printf(Locale.ROOT, "%-7s %,11d  %11.4f ms%n",
                version, paths, (now - start) / 1e6 / runs);
        return paths;
    }

    /** Prints the first lines of what the JDK's tool `jfr view` has to say of a recording. */
    static void view(String version, String view, Path recording) throws IOException {
        IO.println("\n" + version + ": jfr view " + view);
        var jfr = Path.of(System.getProperty("java.home"), "bin", "jfr").toString();
        new ProcessBuilder(jfr, "view", "--width", "80", "--truncate", "beginning", view,
                recording.toString()).start().inputReader().lines()
                .filter(line -> !line.contains("N/A")).skip(3).limit(7).forEach(IO::println);
    }

    /** The method of the file's class UniquePaths, compiled with the libraries of this script. */
    Method compiled() throws IOException {
        if (!Files.isRegularFile(file))
            throw wrong("FILE must be a copy of unique-paths.java, but there is no file " + file);
        var folder = Files.createTempDirectory("unique-paths-profile");
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-classpath",
                System.getProperty("java.class.path"), "-d", folder.toString(), file.toString());
        try (var made = Files.walk(folder)) { made.forEach(path -> path.toFile().deleteOnExit()); }
        if (status != 0) throw wrong("FILE must compile, but " + file + " does not");
        try {
            var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
            var method = loader.loadClass("UniquePaths")
                    .getDeclaredMethod("uniquePaths", int.class, int.class);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw wrong("FILE must have a class UniquePaths with the method uniquePaths(int, int)");
        }
    }

    static CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(
                new CommandLine(new UniquePathsProfile()), sentence);
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).execute(args));
    }
}
