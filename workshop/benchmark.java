///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION The speed of the solutions, against one thread and against C
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS org.apache.commons:commons-text:1.15.0
//SOURCES Project.java
//SOURCES Script.java
//SOURCES Output.java
//SOURCES terminal/Temporary.java
//SOURCES terminal/Tool.java
//SOURCES steps/Steps.java
//SOURCES steps/Workshop.java

import module java.base;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import picocli.CommandLine.Command;
import terminal.Tool;

/**
 * Measures in turn, round after round, and compares medians: a noisy machine then slows all rows
 * alike. It asserts nothing: a benchmark is read, a test passes or fails.
 */
@Command(name = "benchmark", version = "benchmark 1.0", mixinStandardHelpOptions = true,
        description = "The speed of the solutions, against one thread and against C; needs gcc")
class Benchmark implements Callable<Integer> {
    static final int WARM_UP = 2, ROUNDS = 7, CALLS = 10;
    static final long SAMPLES = 100_000_000, SEED = 42;

    /** Something to measure: returns the seconds that it took. */
    interface Run {
        double seconds() throws Exception;
    }

    public Integer call() throws Exception {
        var program = Files.createTempFile("mcpi", "");
        try {
            solutions(program);
        } finally {
            Files.delete(program);
        }
        IO.println();
        launcher();
        return 0;
    }

    /**
     * The solutions on one thread and on all cores, and the same loop in C, which it compiles to
     * {@code program}.
     */
    void solutions(Path program) throws Exception {
        compile(program);
        var runs = new LinkedHashMap<String, Run>();
        for (var step : List.of("mcpi-parallel", "mcpi-stream"))
            for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors()})
                runs.put("%-17s  %7d".formatted(step, threads), solution(step, threads));
        for (var generator : List.of("xoshiro256++", "SplitMix64"))
            runs.put("%-17s  %7d".formatted("C " + generator, 1), c(program, generator));
        var times = measure(runs, ROUNDS);

        System.out.printf(Locale.ROOT, """
                %,d samples: medians of %d rounds, measured in turn
                speed: samples a second, compared with mcpi-parallel on one thread

                version            threads         time    samples/s    speed
                """, SAMPLES, ROUNDS);
        double base = times.firstEntry().getValue();
        times.forEach((version, time) ->
                System.out.printf(Locale.ROOT, "%s  %8.2f ms  %7.1f M/s  %6.2fx%n",
                version, time * 1e3, SAMPLES / time / 1e6, base / time));
    }

    /** What a call of jbangw costs beside {@code java -jar} of the jar that it runs. */
    void launcher() throws Exception {
        var version = Pattern.compile("(?m)^version=(.*)$")
                .matcher(Project.read("jbangw")).results().findFirst().orElseThrow();
        var cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(Path::of)
                .orElse(Path.of(System.getenv("HOME"), ".cache")).resolve("jbangw");
        var jar = cache.resolve("jbang-cli-" + version.group(1) + "-all.jar");
        if (!Files.exists(jar)) {
            IO.println(
                    "jbangw calls the jbang that is installed here: nothing of ours to measure.");
            return;
        }
        System.out.printf("""
                medians of %d calls, measured in turn

                call                            jbangw   java -jar   ratio
                """, CALLS);
        var java = ProcessHandle.current().info().command().orElseThrow();
        for (var call : List.of("version", "info tools mcpi-serial")) {
            var words = call.split(" ");
            var plain = Stream.concat(Stream.of(java, "-jar", jar.toString()),
                    Stream.of(words)).toList();
            var times = measure(Map.of("jbangw", process(Project.jbangwCommand(words)),
                    "plain", process(plain)), CALLS);
            double ours = times.get("jbangw"), theirs = times.get("plain");
            System.out.printf(Locale.ROOT, "%-25s  %8.0f ms  %7.0f ms  %6.2f%n", call, ours * 1e3,
                    theirs * 1e3, ours / theirs);
        }
    }

    /** The median seconds of each run, in the order given; the rounds that warm up come on top. */
    static SequencedMap<String, Double> measure(Map<String, Run> runs, int rounds)
            throws Exception {
        var statistics = new LinkedHashMap<String, DescriptiveStatistics>();
        for (int round = 0; round < WARM_UP + rounds; round++)
            for (var run : runs.entrySet())
                statistics.computeIfAbsent(run.getKey(), _ -> new DescriptiveStatistics(rounds))
                        .addValue(run.getValue().seconds());
        var medians = new LinkedHashMap<String, Double>();
        statistics.forEach((name, times) -> medians.put(name, times.getPercentile(50)));
        return medians;
    }

    static Run timed(Callable<?> work) {
        return () -> {
            long start = System.nanoTime();
            work.call();
            return (System.nanoTime() - start) / 1e9;
        };
    }

    static Run solution(String step, int threads) throws Exception {
        var script = Project.script("solutions/" + step + ".java");
        return timed(() -> script.call("parallelMonteCarloPi", SAMPLES, threads, SEED));
    }

    static Run process(List<String> command) {
        return timed(() -> Project.run(Project.ROOT, Map.of(), "", command));
    }

    /** The program's own stopwatch, without the start of its process. */
    static Run c(Path program, String generator) {
        var command = List.of(program.toString(), generator, Long.toString(SAMPLES),
                Long.toString(SEED));
        return () -> Double.parseDouble(
                Project.run(Project.ROOT, Map.of(), "", command).out().strip().split(" ")[1]);
    }

    void compile(Path program) throws Exception {
        var gcc = List.of("gcc", "-O3", "-march=native", "-o", program.toString(),
                "workshop/mcpi.c");
        try {
            var compilation = Project.run(Project.ROOT, Map.of(), "", gcc);
            if (compilation.status() != 0) throw new IllegalStateException(compilation.err());
        } catch (IOException e) {
            throw Tool.wrong(this, "benchmark needs gcc, to compile the same loop in C");
        }
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
