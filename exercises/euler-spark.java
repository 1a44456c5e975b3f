///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION A parameter study on Spark: a million trajectories, a few numbers come back
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.spark:spark-core_2.13:4.2.0
//RUNTIME_OPTIONS --add-opens=java.base/java.io=ALL-UNNAMED
//RUNTIME_OPTIONS --add-opens=java.base/java.nio=ALL-UNNAMED
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow

import module java.base;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.*;
import org.apache.spark.scheduler.*;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// Fish grow by y (1 - y), as y did in euler-ensemble, and h of them are caught, all the time. For
// which h, and from how many y(0), are some alive at t = 20? A million pairs are tried: Spark sends
// their numbers only, and each pair is made, solved and counted where a task runs. To find out:
// what comes back to the driver for 10 times the pairs, or the tasks? Is each sum always the same?
@Command(name = "euler-spark", version = "euler-spark 1.0", mixinStandardHelpOptions = true,
        description = "A parameter study on Spark: a million trajectories, a few numbers come back")
class EulerSpark implements Callable<Integer> {
    /** Each task counts in a copy of its own of the empty array, and only that comes back. */
    static long[] aggregate(long pairs, int tasks, JavaSparkContext spark) {
        return numbers(pairs, tasks, spark).aggregate(new long[BANDS],
                (alive, pair) -> count(alive, pair, last(pair)), EulerSpark::sum);
    }

    static long[] serial(long pairs) {
        var alive = new long[BANDS];
        for (long pair = 0; pair < pairs; pair++) count(alive, pair, last(pair));
        return alive;
    }

    /** The values of all pairs come back, as a median of them would need. */
    static long[] collect(long pairs, int tasks, JavaSparkContext spark) {
        var values = values(pairs, tasks, spark).collect();
        var alive = new long[BANDS];
        for (int pair = 0; pair < pairs; pair++) count(alive, pair, values.get(pair));
        return alive;
    }

    static JavaRDD<Double> values(long pairs, int tasks, JavaSparkContext spark) {
        return numbers(pairs, tasks, spark).map(pair -> last(pair));
    }

    /** A task is sent its first and its last number, and counts from the one to the other. */
    static JavaRDD<Long> numbers(long pairs, int tasks, JavaSparkContext spark) {
        return spark.sc().range(0, pairs, 1, tasks).toJavaRDD().map(number -> (Long) number);
    }

    static final int BANDS = 6, STEPS = 400; // of h from 0 to 0.3, and of t from 0 to 20

    static long[] count(long[] alive, long pair, double y) {
        if (y > 0) alive[(int) (place(pair, H) * BANDS)]++;
        return alive;
    }

    static long[] sum(long[] one, long[] other) {
        Arrays.setAll(one, band -> one[band] + other[band]);
        return one;
    }

    /** From 0 to 1: the pairs of such places fill the square evenly (R2, Roberts 2018). */
    static double place(long pair, long stride) { return (pair * stride >>> 11) * 0x1p-53; }
    static final long Y = 0xC13FA9A902A6328FL, H = 0x91E10DA5C79E7B1DL;

    /** y(20), by Euler's method; 0 if all fish have been caught. */
    static double last(long pair) {
        double y = place(pair, Y), h = place(pair, H) * 0.3;
        for (int step = 0; step < STEPS && y > 0; step++) y += (y * (1 - y) - h) * (20.0 / STEPS);
        return Math.max(y, 0);
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = {"-n", "--pairs"}, description = "of y(0) and h (default: 1,000,000)")
    long pairs = 1_000_000;
    @Option(names = "--tasks", description = "up to 10,000 (default: 16)") long tasks = 16;
    @Option(names = "--master", description = "spark://HOST:PORT, or local[N] for N cores of "
            + "this machine (default: local[*], all of them)") String master;
    @Option(names = "--properties-file", description = "lines spark.NAME=VALUE, as spark-submit "
            + "has them") Path file;

    public Integer call() throws Exception {
        if (pairs < 1 || pairs > 1e7 || tasks < 1 || tasks > 10_000)
            throw wrong("--pairs must be from 1 to 1e7, and --tasks from 1 to 10,000");
        log(Level.OFF); // Spark's start is not this program's
        var conf = configuration();
        try (var spark = connect(conf)) {
            var traffic = new Traffic();
            spark.sc().addSparkListener(traffic);
            System.out.printf(Locale.ROOT, "%,d pairs of y(0) and h, %,d tasks on %s%n%n"
                    + "version         alive   to the driver       time  speedup%n", pairs, tasks,
                    spark.master());
            var versions = new LinkedHashMap<String, LongFunction<long[]>>();
            versions.put("serial", EulerSpark::serial);
            versions.put("collect", n -> collect(n, (int) tasks, spark));
            versions.put("aggregate", n -> aggregate(n, (int) tasks, spark));
            for (var version : versions.values()) version.apply(Math.min(pairs, 100_000)); // warm
            for (int job = 0; job < 2; job++) traffic.ofJobs.take(); // of these
            var results = new ArrayList<long[]>();
            double serial = 0;
            for (var version : versions.entrySet()) {
                long start = System.nanoTime();
                results.add(version.getValue().apply(pairs));
                double time = (System.nanoTime() - start) / 1e9;
                if (serial == 0) serial = time;
                System.out.printf(Locale.ROOT, "%-9s  %,10d  %,12d B  %7.2f s  %6.2fx%n",
                        version.getKey(), LongStream.of(results.getLast()).sum(),
                        version.getKey().equals("serial") ? 0 : traffic.ofJobs.take(), time,
                        serial / time);
            }
            IO.println("\nh                  alive");
            for (int band = 0; band < BANDS; band++) System.out.printf(Locale.ROOT,
                    "%.2f to %.2f  %,10d%n", band * 0.05, band * 0.05 + 0.05,
                    results.getLast()[band]);
            for (var result : results) if (!Arrays.equals(result, results.getFirst()))
                IO.println("\nThe rows have different values.");
            log(Level.OFF); // nor is its end
            return 0;
        } catch (IOException | TimeoutException | ExecutionException e) {
            System.err.println("No Spark master lets this program in at " + conf.get("spark.master")
                    + ": is the address right, and the secret in --properties-file?");
            return 2;
        }
    }

    /** The bytes that came back to the driver: results, and what Spark says of each task. */
    static class Traffic extends SparkListener {
        final BlockingQueue<Long> ofJobs = new LinkedBlockingQueue<>();
        long bytes;
        @Override public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.taskMetrics() != null) bytes += end.taskMetrics().resultSize();
        }
        @Override public void onJobEnd(SparkListenerJobEnd end) {
            ofJobs.add(bytes);
            bytes = 0;
        }
    }

    /** In this order: this script's options, the file, and what is best on this machine. */
    SparkConf configuration() {
        var conf = new SparkConf().setAppName("euler-spark");
        if (file != null) try (var in = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(in);
            for (var name : properties.stringPropertyNames()) {
                if (!name.startsWith("spark.")) throw new IOException(name);
                conf.set(name, properties.getProperty(name));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw wrong("--properties-file must be an existing file of lines spark.NAME=VALUE, "
                    + "but was " + file);
        }
        if (master != null) conf.setMaster(master);
        conf.setIfMissing("spark.master", "local[*]").setIfMissing("spark.ui.enabled", "false");
        var where = conf.get("spark.master");
        if (!where.matches("local(\\[(\\*|[1-9]\\d{0,3})])?|spark://[^:]+:\\d{1,5}"))
            throw wrong("--master must be spark://HOST:PORT, local[N] or local[*]");
        if (where.matches("local.*|spark://(localhost|127\\.).*")) // nobody else is to reach it
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        return where.startsWith("local") ? conf : conf.setJars( // what the workers need
                Stream.of(EulerSpark.class, CommandLine.class)
                        .flatMap(type -> Stream.of(JavaSparkContext.jarOfClass(type)))
                        .toArray(String[]::new));
    }

    /** Spark itself would look for a master, and ask one that does not want it, for a minute. */
    static JavaSparkContext connect(SparkConf conf) throws Exception {
        var address = conf.get("spark.master").split("://|:"); // spark, HOST, PORT
        if (address.length == 3) try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address[1], Integer.parseInt(address[2])), 5000);
        } catch (IllegalArgumentException e) { // no port has such a number
            throw new IOException(e);
        }
        var spark = CompletableFuture.supplyAsync(() -> new JavaSparkContext(conf)).get(
                address.length == 3 ? 20 : 60, TimeUnit.SECONDS);
        log(Level.WARN);
        return spark;
    }

    /** What Spark has to say, in a line each: its stack traces are for those who build it. */
    static void log(Level level) {
        var log = ConfigurationBuilderFactory.newConfigurationBuilder();
        Configurator.reconfigure(log.add(log.newAppender("stderr", "Console")
                .addAttribute("target", "SYSTEM_ERR").add(log.newLayout("PatternLayout")
                .addAttribute("pattern", "%p %c{1}: %replace{%m}{\\R[\\s\\S]*}{}%n%ex{0}")))
                .add(log.newRootLogger(level).add(log.newAppenderRef("stderr"))).build());
    }

    static CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(new CommandLine(new EulerSpark()), sentence);
    }

    static long wholeNumber(String text) { // as people write it: 100000000, 100_000_000 or 1e8
        try {
            return new BigDecimal(text.replace("_", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CommandLine.TypeConversionException("no whole number up to 1e18: " + text);
        }
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).registerConverter(long.class, EulerSpark::wholeNumber)
                .execute(args));
    }
}
