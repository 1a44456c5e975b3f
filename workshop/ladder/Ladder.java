import module java.base;

/** What is measured: from the Python lesson's own code, through the solutions, to C. */
final class Ladder {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int[] BOTH = IntStream.of(1, CORES).distinct().toArray();

    private Ladder() {}

    /** The groups in their order, that of pi first; nothing is started yet. */
    static List<Group> groups() {
        return List.of(pi(), paths(), ensemble(), counter(), spark(), launcher());
    }

    private static Group pi() {
        var base = "C SplitMix64";
        var rows = new Rows(base);
        rows.python("serial", "", 1).python("process pool", "", CORES).python("numpy", "", 1)
                .python("numba", "", BOTH);
        String ofSeed = "the points of the seed", ofTasks = "the points of %d tasks",
                ofStreams = "eight streams for each of %d tasks";
        rows.java("mcpi-serial", "mcpi-serial", "monteCarloPi", ofSeed, 1);
        for (var step : List.of("mcpi-parallel", "mcpi-stream", "mcpi-forkjoin"))
            rows.java(step, step, "parallelMonteCarloPi", ofTasks, BOTH);
        var step = "mcpi-vector";
        rows.java("mcpi-sobol", "mcpi-sobol", "parallelSobolPi", "Sobol's points", BOTH)
                .java(step + " same points", step, "estimate same points", ofSeed, BOTH)
                .java(step + " lanes", step, "parallelMonteCarloPi", ofStreams, BOTH);
        rows.c("SplitMix64 plain", "SplitMix64", ofSeed, 1, "-fno-tree-vectorize")
                .c("xoshiro256++", "xoshiro256++", "", 1)
                .c("SplitMix64", "SplitMix64", ofSeed, 1)
                .c("SplitMix64 OpenMP", "SplitMix64", ofSeed, CORES, "-fopenmp")
                .c("eight streams", "eight streams", ofStreams, 1)
                .c("intrinsics", "intrinsics", ofStreams, 1);
        return new Group("pi", "Monte Carlo pi", base + " (gcc -O3 -march=native)", "samples",
                1_000_003, rows.list());
    }

    private static Group paths() {
        String step = "unique-paths", base = "Python gmpy2", number = "the number of paths";
        var rows = new Rows(base).python("math.comb", number, 1)
                .java(step + " closed form", step, "uniquePaths", number, 1)
                .java(step + " primes", step, "primes", number, 1)
                .java(step + " all cores", step, "allCores", number, CORES)
                .java(step + " libgmp", step, "libgmp", number, 1)
                .python("gmpy2", number, 1);
        return new Group(step, "Paths through 1,000,000 x 1,000,000 cells", base, "", 1,
                rows.list());
    }

    private static Group ensemble() {
        var name = "euler-ensemble";
        var rows = new Rows(name).java(name, name, "finalValues", "the values", BOTH);
        return new Group(name, "Euler's method, many trajectories", "one thread", "values", 1000,
                rows.list());
    }

    private static Group counter() {
        int threads = Math.max(2, CORES);
        var base = "shared-counter AtomicLong";
        var rows = new Rows(base).java(base, Counters.class, "contended", threads)
                .java("shared-counter one a task", Counters.class, "oneATask", threads);
        return new Group("shared-counter", "Increments", base, "increments", 1_000_000,
                rows.list());
    }

    /** The same tasks, handed out by Spark in one JVM: in a longer run, its part is smaller. */
    private static Group spark() {
        String base = "spark mcpi-parallel", ofTasks = "the points of %d tasks";
        var rows = new Rows(base, 0.6);
        for (var step : List.of("mcpi-parallel", "mcpi-spark"))
            rows.java("spark " + step, step, "parallelMonteCarloPi", ofTasks, CORES);
        return new Group("spark", "Monte Carlo pi, an executor and Spark", base, "samples",
                1_000_003, rows.list());
    }

    /** What a call of jbangw costs beside {@code java -jar} of the jar that it runs. */
    private static Group launcher() {
        var rows = new ArrayList<Row>();
        for (var call : List.of("version", "info tools mcpi-serial")) {
            var words = call.split(" ");
            var base = "java -jar " + words[0];
            rows.addAll(new Rows(base)
                    .command("jbangw " + words[0], () -> Launcher.jbangw(words))
                    .command(base, () -> Launcher.plain(words)).list());
        }
        return new Group("launcher", "Calls of JBang", "java -jar", "", 1, rows);
    }
}
