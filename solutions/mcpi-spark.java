///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Monte Carlo pi on Apache Spark, on one machine or on many
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
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// The tasks of mcpi-parallel need no common memory: another machine could do them. Spark sends each
// of them there, as bytes, and again if its worker is lost. To achieve: a row `spark` with the very
// pi that mcpi-parallel has for as many threads as there are tasks here, whatever --master runs it.
// To find out: what does Spark say if a task takes a generator with it?  ./jbangw hint mcpi-spark
@Command(name = "mcpi-spark", version = "mcpi-spark 1.0", mixinStandardHelpOptions = true,
        description = "Monte Carlo pi on Apache Spark, on one machine or on many")
class McpiSpark implements Callable<Integer> {
    static double parallelMonteCarloPi(long samples, int tasks, long seed, JavaSparkContext spark) {
        // Changed: the tasks' numbers, a list in as many parts: each part is a task.
        var numbers = IntStream.range(0, tasks).boxed().toList();
        long inside = spark.parallelize(numbers, tasks).map(task -> {
            // Changed: the first tasks draw one sample more: no remainder is lost.
            long share = samples / tasks + (task < samples % tasks ? 1 : 0);
            // Changed: a lambda is sent with all that it uses, here three numbers. A
            // generator cannot be sent: each task makes its own, wherever it runs.
            return countInside(share, generator(seed, task));
        }).reduce(Long::sum); // the counts come back, and nothing else
        return 4.0 * inside / samples;
    }

    /** The generator that one root would split off for this task, wherever it is made. */
    static SplittableRandom generator(long seed, int task) {
        var root = new SplittableRandom(seed);
        for (int before = 0; before < task; before++) root.split();
        return root.split();
    }

    /** A count, not an estimate: counts add up, whatever the share that each of them is from. */
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = {"-n", "--samples"}, description = "points drawn (default: 1,000,000,000)")
    long samples = 1_000_000_000;
    @Option(names = "--tasks", description = "up to 10,000 (default: 8)") long tasks = 8;
    @Option(names = "--seed", description = "same seed, same points (default: 42)") long seed = 42;
    @Option(names = "--master", description = "spark://HOST:PORT, or local[N] for N cores of "
            + "this machine (default: local[*], all of them)") String master;
    @Option(names = "--properties-file", description = "lines spark.NAME=VALUE, as spark-submit "
            + "has them") Path file;

    public Integer call() throws Exception {
        if (samples < 1 || tasks < 1 || tasks > 10_000)
            throw wrong("--samples must be at least 1, and --tasks from 1 to 10,000");
        log(Level.OFF); // Spark's start is not this program's
        var conf = configuration();
        long start = System.nanoTime();
        try (var spark = connect(conf)) {
            double started = seconds(start);
            start = System.nanoTime();
            long some = Math.min(samples, 100_000_000); // one core would take hours for all
            parallelMonteCarloPi(some, (int) tasks, seed + 1, spark); // warms up
            System.out.printf(Locale.ROOT, "%,d samples, seed %d, one run, standard error %.8f%n"
                    + "%s, %d cores: Spark started in %.1f s, first job: %.1f s%n%n"
                    + "version     tasks          pi        error         time   samples/s  "
                    + "speedup%n", samples, seed, Math.sqrt(Math.PI * (4 - Math.PI) / samples),
                    spark.master(), spark.defaultParallelism(), started, seconds(start));
            countInside(some, new SplittableRandom(seed + 1));
            start = System.nanoTime();
            double serial = 4.0 * countInside(some, new SplittableRandom(seed)) / some;
            double rate = some / seconds(start) / 1e6;
            print("serial", 1, serial, some, rate, 1);
            start = System.nanoTime();
            double pi = parallelMonteCarloPi(samples, (int) tasks, seed, spark);
            double all = samples / seconds(start) / 1e6;
            print("spark", tasks, pi, samples, all, all / rate);
            if (tasks > 1 && samples >= 100 && pi == serial)
                IO.println("\nBoth rows drew the same points: still the serial code?");
            log(Level.OFF); // nor is its end
            return 0;
        } catch (IOException | TimeoutException | ExecutionException e) {
            System.err.println("No Spark master lets this program in at " + conf.get("spark.master")
                    + ": is the address right, and the secret in --properties-file?");
            return 2;
        } catch (SparkException e) { // of a task, perhaps from another machine
            for (Throwable said = e; said != null; said = said.getCause())
                said.toString().lines().limit(3).forEach(System.err::println);
            return 1;
        }
    }

    static double seconds(long start) { return (System.nanoTime() - start) / 1e9; }

    static void print(String version, long tasks, double pi, long samples, double rate, double of) {
        System.out.printf(Locale.ROOT, "%-8s  %7d  %.8f  %+.8f  %8.2f ms  %5.1f M/s  %6.2fx%n",
                version, tasks, pi, pi - Math.PI, samples / rate / 1e3, rate, of);
    }

    /** In this order: this script's options, the file, and what is best on this machine. */
    SparkConf configuration() {
        var conf = new SparkConf().setAppName("mcpi-spark");
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
                Stream.of(McpiSpark.class, CommandLine.class)
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
        return new CommandLine.ParameterException(new CommandLine(new McpiSpark()), sentence);
    }

    static long wholeNumber(String text) { // as people write it: 100000000, 100_000_000 or 1e8
        try {
            return new BigDecimal(text.replace("_", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CommandLine.TypeConversionException("no whole number up to 1e18: " + text);
        }
    }

    /** spark-submit --class 'McpiSpark$Submit': it wants a public class, and a static main. */
    public static class Submit {
        public static void main(String[] args) { new McpiSpark().main(args); }
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).registerConverter(long.class, McpiSpark::wholeNumber)
                .execute(args));
    }
}
