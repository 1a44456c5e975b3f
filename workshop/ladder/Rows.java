import module java.base;
import terminal.Temporary;

/** Rows that are compared with one of them, in the making. */
final class Rows {
    /** What a run is to take; Python's pool of processes needs a part of it to start. */
    private static final double SECONDS = 0.2, PYTHON_SECONDS = 0.5;
    private final String base;
    private final double seconds;
    private final List<Row> rows = new ArrayList<>();

    Rows(String base) {
        this(base, SECONDS);
    }

    /** @param seconds that a run of a version in Java or C is to take */
    Rows(String base, double seconds) {
        this.base = base;
        this.seconds = seconds;
    }

    List<Row> list() {
        return List.copyOf(rows);
    }

    /** @param work rows of the same work, which may name the threads, have the same result */
    Rows python(String version, String work, int... threads) {
        for (int number : threads) add("Python " + version, number, work, PYTHON_SECONDS,
                () -> new Conversation(List.of("python3", "workshop/ladder/ladder.py", version,
                        Integer.toString(number))));
        return this;
    }

    /** A static method of a solution, in a JVM of its own with the options that the script has. */
    Rows java(String name, String step, String method, String work, int... threads) {
        for (int number : threads) add(name, number, work.formatted(number), seconds, () -> {
            var script = Project.script("solutions/" + step + ".java");
            return java(script.options(), script.classPath(), script.type(), method, number);
        });
        return this;
    }

    /** One of the tool's own classes. */
    Rows java(String name, Class<?> type, String method, int threads) {
        add(name, threads, "", seconds, () -> java(List.of(), "", type, method, threads));
        return this;
    }

    private static Version java(List<String> options, String classPath, Class<?> type,
            String method, int threads) throws Version.Missing {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var own = System.getProperty("java.class.path") + File.pathSeparator + classPath;
        return new Conversation(Stream.of(List.of(java), options, List.of("-classpath", own,
                Worker.class.getName(), type.getName(), method, Integer.toString(threads)))
                .flatMap(List::stream).toList());
    }

    /**
     * A generator of mcpi.c; the program's own stopwatch, without the start of its process.
     *
     * @param flags of the compiler, beside those that all have
     */
    Rows c(String name, String generator, String work, int threads, String... flags) {
        add("C " + name, threads, work.formatted(threads), seconds, () -> {
            var program = compiled(flags).toString();
            return samples -> {
                var run = Project.run(Project.ROOT, Map.of(), "", List.of(program, generator,
                        Long.toString(samples), Integer.toString(Worker.SEED),
                        Integer.toString(threads)));
                if (run.status() == Worker.STATUS_MISSING)
                    throw new Version.Missing(run.err().strip());
                if (run.status() != 0) throw new IllegalStateException(name + ": " + run);
                return Version.Answer.of(run.out());
            };
        });
        return this;
    }

    private static Path compiled(String... flags) throws Exception {
        var program = Temporary.folder("benchmark").resolve("mcpi");
        var gcc = new ArrayList<>(List.of("gcc", "-O3", "-march=native"));
        gcc.addAll(List.of(flags));
        gcc.addAll(List.of("-o", program.toString(), "workshop/mcpi.c"));
        try {
            var run = Project.run(Project.ROOT, Map.of(), "", gcc);
            if (run.status() == 0) return program;
            throw new Version.Missing(run.err().lines().findFirst().orElse("gcc fails"));
        } catch (IOException _) {
            throw new Version.Missing("no gcc");
        }
    }

    /** A command from its start to its end, by our stopwatch. */
    Rows command(String name, Callable<List<String>> command) {
        add(name, 1, "", 0, () -> {
            var words = command.call();
            return _ -> {
                long start = System.nanoTime();
                Project.run(Project.ROOT, Map.of(), "", words);
                return new Version.Answer("", (System.nanoTime() - start) / 1e9);
            };
        });
        return this;
    }

    private void add(String name, int threads, String work, double seconds, Version.Start start) {
        rows.add(new Row(name, threads, base, work, seconds, start));
    }
}
