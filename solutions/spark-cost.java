///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION What a task costs on Spark, and how far that scales
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS org.apache.spark:spark-core_2.13:4.2.0
//RUNTIME_OPTIONS --add-opens=java.base/java.io=ALL-UNNAMED
//RUNTIME_OPTIONS --add-opens=java.base/java.nio=ALL-UNNAMED
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
//RUNTIME_OPTIONS -Dlog4j2.configurationFile=org/apache/spark/log4j2-defaults.properties

import module java.base;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// A driver hands out one task after the other, and each costs it some time, even if it is empty.
// That is measured here, and then, on paper, there are 1,000 machines. To find out: from how many
// cores on is the driver the limit? What are 4 tasks a core good for, and what do they cost? And
// which part of the time is Spark's, if tasks are 10 times as small as the smallest worth sending?
@Command(name = "spark-cost", version = "spark-cost 1.0", mixinStandardHelpOptions = true,
        description = "What a task costs on Spark, and how far that scales")
class SparkCost implements Callable<Integer> {
    /**
     * What was measured, in seconds, and samples a second of one core.
     *
     * @param fixed the start of Spark, and what its first job takes longer than others
     * @param task what each task costs the driver
     */
    record Cost(double fixed, double task, double rate) {
        /** How many tasks a second the driver hands out, whatever the cluster has. */
        double tasksPerSecond() { return 1 / task; }

        /** Of tasks of this many seconds, 1 % of the time is the driver's. */
        double smallestTask(double cores) { return 99 * task * cores; }

        double work(double samples, double cores) { return samples / rate / cores; }

        /** At most: as if no core computed while the driver hands out tasks. */
        double time(double samples, double cores, double tasks) {
            return fixed + tasks * task + work(samples, cores);
        }

        double efficiency(double samples, double cores, double tasks) {
            return work(samples, cores) / time(samples, cores, tasks);
        }

        /** If a task is lost at the very end, all wait until it has been done again. */
        double timeIfOneIsLost(double samples, double cores, double tasks) {
            return time(samples, cores, tasks) + samples / rate / tasks;
        }

        /** From here on, more tasks end in a second than are handed out. */
        double mostCores(double samples, double tasksACore) {
            return Math.sqrt(samples / rate / tasksACore * tasksPerSecond());
        }
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = {"-n", "--samples"}, description = "on paper, for all machines together "
            + "(default: 1e15)") long samples = 1_000_000_000_000_000L;
    @Option(names = "--tasks", description = "the most that a measured job has (default: 1,000)")
    long tasks = 1_000;

    public Integer call() {
        if (samples < 1 || tasks < 2 || tasks > 100_000)
            throw new CommandLine.ParameterException(new CommandLine(new SparkCost()),
                    "--samples must be at least 1, and --tasks from 2 to 100,000");
        Configurator.setRootLevel(Level.OFF); // Spark's start is not this program's
        long start = System.nanoTime();
        try (var spark = new JavaSparkContext(new SparkConf().setAppName("spark-cost")
                .setMaster("local[*]").set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"))) {
            spark.setLogLevel("WARN");
            int cores = spark.defaultParallelism();
            double started = (System.nanoTime() - start) / 1e9, first = job(cores, 0, spark);
            var sizes = IntStream.of(100, 10, 1).map(part -> (int) tasks / part)
                    .map(size -> Math.max(1, size)).toArray();
            var line = new SimpleRegression();
            var times = new double[3][5];
            for (int run = -4; run < 5; run++) // the first 4 only warm up
                for (int size = 0; size < 3; size++) {
                    double time = job(sizes[size], 0, spark);
                    if (run < 0) continue;
                    line.addData(sizes[size], time);
                    times[size][run] = time;
                }
            System.out.printf(Locale.ROOT, "Spark on %d cores of this machine: started in %.2f s, "
                    + "its first job took %.2f s%n%n  tasks  medians of 5 empty jobs%n", cores,
                    started, first);
            for (int size = 0; size < 3; size++) System.out.printf(Locale.ROOT, "%,7d  %9.2f ms%n",
                    sizes[size], StatUtils.percentile(times[size], 50) * 1e3);
            long some = samples / cores < 50_000_000 ? samples / cores + 1 : 50_000_000;
            job(cores, some, spark); // warms up
            var runs = IntStream.range(0, 5).mapToDouble(_ -> job(cores, some, spark)).toArray();
            var cost = new Cost(started + first, Math.max(1e-9, line.getSlope()),
                    some / StatUtils.percentile(runs, 50));
            System.out.printf(Locale.ROOT, "A task costs %.3f ms (+- %.3f): %,.0f tasks a second, "
                    + "and no more.%nOne core draws %.1f M samples/s: the smallest task worth "
                    + "sending, 1 %% of the%ntime for Spark, takes %.3f s on %d cores, and draws "
                    + "%,.0f M samples.%n%nOn paper, for %.0e samples:%n%nmachines  "
                    + "tasks a core   tasks    one task        time  efficiency  one lost%n",
                    cost.task * 1e3, line.getSlopeStdErr() * 1e3, cost.tasksPerSecond(),
                    cost.rate / 1e6, cost.smallestTask(cores), cores,
                    cost.smallestTask(cores) * cost.rate / 1e6, (double) samples);
            for (int machines : new int[] {1, 10, 100, 1000})
                for (int each : new int[] {1, 4}) {
                    double all = (double) machines * cores, parts = all * each;
                    System.out.printf(Locale.ROOT,
                            "%,8d  %12d  %,6.0f  %10s  %10s  %8.2f %%  %8s%n", machines, each,
                            parts, text(samples / cost.rate / parts),
                            text(cost.time(samples, all, parts)),
                            100 * cost.efficiency(samples, all, parts),
                            text(cost.timeIfOneIsLost(samples, all, parts)));
                }
            System.out.printf(Locale.ROOT, "%nFrom %,.0f cores on, the driver is the limit "
                    + "(4 tasks a core: %,.0f).%n", cost.mostCores(samples, 1),
                    cost.mostCores(samples, 4));

            // The experiment: smaller tasks than those worth sending. A task that is 10 times as
            // small makes Spark's part 9 %, one that is 100 times as small half of the time. (If
            // it is less than on paper: the cores compute while the driver hands out tasks.)
            IO.println("\none task   tasks       time  Spark's part  on paper");
            double most = Math.min(1, samples / cost.rate); // seconds for each core
            for (int part : new int[] {1, 10, 100}) {
                double one = Math.min(most, cost.smallestTask(cores) / part);
                int parts = (int) Math.min(most / one, 10 * tasks) * cores;
                start = System.nanoTime();
                double computed = computed(parts, (long) (one * cost.rate), spark);
                double time = (System.nanoTime() - start) / 1e9;
                System.out.printf(Locale.ROOT, "%5.1f ms  %,6d  %7.2f s  %10.1f %%  %6.1f %%%n",
                        one * 1e3, parts, time, 100 - 100 * computed / cores / time,
                        100 / (1 + one / cost.task / cores));
            }
            spark.setLogLevel("OFF"); // nor of its end
        }
        return 0;
    }

    /** The seconds of a job; with 0 samples, its tasks are empty. */
    static double job(int tasks, long samples, JavaSparkContext spark) {
        long start = System.nanoTime();
        computed(tasks, samples, spark);
        return (System.nanoTime() - start) / 1e9;
    }

    /** The seconds that the tasks of a job computed, all together, by clocks of their own. */
    static double computed(int tasks, long samples, JavaSparkContext spark) {
        return spark.parallelize(IntStream.range(0, tasks).boxed().toList(), tasks).map(task -> {
            long start = System.nanoTime();
            return countInside(samples, new SplittableRandom(task)) < 0 ? 0
                    : System.nanoTime() - start;
        }).reduce(Long::sum) / 1e9;
    }

    static long countInside(long samples, SplittableRandom random) { // as in mcpi-spark
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static String text(double seconds) {
        return seconds < 120 ? String.format(Locale.ROOT, "%.2f s", seconds)
                : seconds < 7200 ? String.format(Locale.ROOT, "%.1f min", seconds / 60)
                : seconds < 172_800 ? String.format(Locale.ROOT, "%.1f h", seconds / 3600)
                : String.format(Locale.ROOT, "%,.1f d", seconds / 86_400);
    }

    static long wholeNumber(String text) { // as people write it: 100000000, 100_000_000 or 1e8
        try {
            return new BigDecimal(text.replace("_", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CommandLine.TypeConversionException("no whole number up to 1e18: " + text);
        }
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).registerConverter(long.class, SparkCost::wholeNumber)
                .execute(args));
    }
}
