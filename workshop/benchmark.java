///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION The speed of the solutions, against one thread and against C
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-math3:3.6.1
//SOURCES Tool.java
//SOURCES Project.java

import module java.base;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import picocli.CommandLine;
import picocli.CommandLine.*;

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
        int cores = Runtime.getRuntime().availableProcessors();
        var folder = Files.createTempDirectory("benchmark");
        try {
            var c = compiled(folder);
            var rows = new LinkedHashMap<String, Run>();
            for (var step : List.of("mcpi-parallel", "mcpi-stream"))
                for (int threads : new int[] {1, cores}) rows.put("%-17s  %7d".formatted(step, threads), solution(step, threads));
            for (var generator : List.of("xoshiro256++", "SplitMix64"))
                rows.put("%-17s  %7d".formatted("C " + generator, 1), c(c, generator));
            var times = measure(rows, WARM_UP, ROUNDS);

            System.out.printf(Locale.ROOT, """
                    %,d samples: medians of %d rounds, measured in turn
                    speed: samples a second, compared with mcpi-parallel on one thread

                    version            threads         time    samples/s    speed
                    """, SAMPLES, ROUNDS);
            var base = List.copyOf(times.values()).getFirst();
            times.forEach((row, time) -> System.out.printf(Locale.ROOT, "%s  %8.2f ms  %7.1f M/s  %6.2fx%n",
                    row, time * 1e3, SAMPLES / time / 1e6, base / time));
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
        launcher();
        return 0;
    }

    /** What a call of jbangw costs beside {@code java -jar} of the jar that it runs. */
    void launcher() throws Exception {
        var cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(Path::of)
                .orElse(Path.of(System.getenv("HOME"), ".cache")).resolve("jbangw");
        var jar = cache.resolve("jbang-cli-0.132.1-all.jar");
        IO.println();
        if (!Files.exists(jar)) {
            IO.println("jbangw calls the jbang that is installed here: nothing of ours to measure.");
            return;
        }
        var java = ProcessHandle.current().info().command().orElseThrow();
        var rows = new LinkedHashMap<String, Run>();
        for (var arguments : List.of(List.of("version"), List.of("info", "tools", "mcpi-serial"))) {
            var words = arguments.toArray(String[]::new);
            rows.put("jbangw " + String.join(" ", words), process(Project.jbangwCommand(words)));
            rows.put("java -jar " + String.join(" ", words), process(Stream.concat(
                    Stream.of(java, "-jar", jar.toString()), arguments.stream()).toList()));
        }
        var times = List.copyOf(measure(rows, WARM_UP, CALLS).entrySet());
        System.out.printf("""
                medians of %d calls, measured in turn

                call                                   time  of java -jar
                """, CALLS);
        for (int i = 0; i < times.size(); i++)
            System.out.printf(Locale.ROOT, "%-32s %6.0f ms  %11.2f%n", times.get(i).getKey(), times.get(i).getValue() * 1e3,
                    times.get(i).getValue() / times.get(i | 1).getValue());
    }

    /** The median seconds of each run, in the order given. */
    static Map<String, Double> measure(Map<String, Run> runs, int warmUp, int rounds) throws Exception {
        var statistics = new LinkedHashMap<String, DescriptiveStatistics>();
        for (int round = 0; round < warmUp + rounds; round++)
            for (var run : runs.entrySet())
                statistics.computeIfAbsent(run.getKey(), _ -> new DescriptiveStatistics(rounds))
                        .addValue(run.getValue().seconds());
        var medians = new LinkedHashMap<String, Double>();
        statistics.forEach((name, times) -> medians.put(name, times.getPercentile(50)));
        return medians;
    }

    static Run solution(String step, int threads) throws Exception {
        var method = Project.script("solutions/" + step + ".java").load()
                .getDeclaredMethod("parallelMonteCarloPi", long.class, int.class, long.class);
        method.setAccessible(true);
        return () -> {
            long start = System.nanoTime();
            method.invoke(null, SAMPLES, threads, SEED);
            return (System.nanoTime() - start) / 1e9;
        };
    }

    Path compiled(Path folder) throws Exception {
        var program = folder.resolve("mcpi");
        var gcc = List.of("gcc", "-O3", "-march=native", "-o", program.toString(), "workshop/mcpi.c");
        try {
            var compilation = Project.run(Project.ROOT, Map.of(), "", gcc);
            if (compilation.status() != 0) throw new IllegalStateException(compilation.err());
            return program;
        } catch (IOException e) {
            throw new ParameterException(new CommandLine(this), "benchmark needs gcc, to compile the same loop in C");
        }
    }

    static Run c(Path program, String generator) {
        var command = List.of(program.toString(), generator, Long.toString(SAMPLES), Long.toString(SEED));
        return () -> Double.parseDouble(Project.run(program.getParent(), Map.of(), "", command).out().strip().split(" ")[1]);
    }

    static Run process(List<String> command) {
        return () -> {
            long start = System.nanoTime();
            Project.run(Project.ROOT, Map.of(), "", command);
            return (System.nanoTime() - start) / 1e9;
        };
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
