///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Honest measurements, with JMH: all ways to Monte Carlo pi side by side
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.openjdk.jmh:jmh-core:1.37
//DEPS org.openjdk.jmh:jmh-generator-annprocess:1.37
//COMPILE_OPTIONS -proc:full --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --sun-misc-unsafe-memory-access=allow

package mcpi; // JMH writes classes of its own around this one, which must be public

import module java.base;
import module jdk.incubator.vector;
import java.lang.reflect.Proxy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import static jdk.incubator.vector.VectorOperators.*;

// A stopwatch in a script tells little: what ran before, in the same JVM, has taught the JIT
// compiler; and a result that nobody uses need not be computed. JMH, the harness of the JDK's own
// developers, starts new JVMs for each row, warms them up, uses each result, and says how sure it
// is. To find out: which rows differ by more than their errors? What would a row cost that throws
// its result away?  ./jbangw hint mcpi-benchmark
@Command(name = "mcpi-benchmark", version = "mcpi-benchmark 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Honest measurements, with JMH: all ways to Monte Carlo pi side by side")
public class McpiBenchmark implements Callable<Integer> {
    @State(Scope.Benchmark)
    public static class Versions {
        @Param({"serial", "executor", "stream", "fork/join", "same points", "lanes"})
        public String version;
        @Param("0") public long samples, seed;
        @Param("0") public int threads;

        /** JMH calls it again and again; what it returns goes into a black hole, so it is used. */
        @Benchmark public double pi() throws Exception {
            return switch (version) {
                case "serial" -> McpiSerial.monteCarloPi(samples, seed);
                case "executor" -> McpiParallel.parallelMonteCarloPi(samples, threads, seed);
                case "stream" -> McpiStream.parallelMonteCarloPi(samples, threads, seed);
                case "fork/join" -> McpiForkjoin.parallelMonteCarloPi(samples, threads, seed);
                case "same points", "lanes" ->
                        McpiVector.estimate(version, samples, threads, seed);
                default -> throw new AssertionError(version);
            };
        }
    }

    // The experiment: nobody uses what comes of the work, unless it goes into JMH's black hole.
    // The answer: `series unused` takes no time, for the JIT compiler has left the whole loop out,
    // and the row lies a million times over. `serial unused` takes as long as `serial`: here the
    // compiler does not find out that it is of no use. Nobody sees that in the text of a loop.
    @State(Scope.Benchmark)
    public static class Wasted {
        @Param({"serial unused", "series", "series unused"}) public String version;
        @Param("0") public long samples, seed;

        @Benchmark public void pi(org.openjdk.jmh.infra.Blackhole hole) {
            switch (version) {
                case "serial unused" -> McpiSerial.monteCarloPi(samples, seed);
                case "series" -> {
                    for (long i = 0; i < samples; i += 1000)
                        hole.consume(leibniz(1000));
                }
                case "series unused" -> {
                    for (long i = 0; i < samples; i += 1000)
                        leibniz(1000);
                }
                default -> throw new AssertionError(version);
            }
        }

        /** Leibniz's series for pi, two terms in a step: 4/1 - 4/3 + 4/5 - 4/7 ... */
        static double leibniz(int terms) {
            double sum = 0;
            for (int k = 1; k < 2 * terms; k += 4) sum += 4.0 / k - 4.0 / (k + 2);
            return sum;
        }
    }

    // The versions are those of the other scripts, word for word.

    static class McpiSerial {
        static double monteCarloPi(long samples, long seed) {
            var random = new SplittableRandom(seed);
            long inside = 0;
            for (long sample = 0; sample < samples; sample++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return 4.0 * inside / samples;
        }
    }

    static class McpiParallel {
        static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
            var root = new SplittableRandom(seed);
            var tasks = new ArrayList<Callable<Long>>();
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                tasks.add(() -> countInside(share, random));
            }
            long inside = 0;
            try (var pool = Executors.newFixedThreadPool(threads)) {
                for (var count : pool.invokeAll(tasks)) inside += count.get();
            }
            return 4.0 * inside / samples;
        }

        static long countInside(long samples, SplittableRandom random) {
            long inside = 0;
            for (long sample = 0; sample < samples; sample++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }
    }

    static class McpiStream {
        static double parallelMonteCarloPi(long samples, int shares, long seed) throws Exception {
            var root = new SplittableRandom(seed);
            var randoms = IntStream.range(0, shares).mapToObj(_ -> root.split()).toList();
            long inside = IntStream.range(0, shares).parallel().mapToLong(share -> {
                long size = samples / shares + (share < samples % shares ? 1 : 0);
                return countInside(size, randoms.get(share));
            }).sum();
            return 4.0 * inside / samples;
        }

        static long countInside(long samples, SplittableRandom random) {
            long inside = 0;
            for (long sample = 0; sample < samples; sample++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }
    }

    static class McpiForkjoin {
        static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
            return byHalves(samples, threads, threads, seed);
        }

        static double byHalves(long samples, int leaves, int threads, long seed) throws Exception {
            var root = new SplittableRandom(seed);
            var randoms = IntStream.range(0, leaves).mapToObj(_ -> root.split()).toList();
            try (var pool = new ForkJoinPool(threads)) {
                return 4.0 * pool.invoke(new Count(samples, randoms)) / samples;
            }
        }

        static class Count extends RecursiveTask<Long> {
            final long samples;
            final List<SplittableRandom> randoms;

            Count(long samples, List<SplittableRandom> randoms) {
                this.samples = samples;
                this.randoms = randoms;
            }

            @Override protected Long compute() {
                int leaves = randoms.size(), half = leaves / 2;
                if (leaves == 1) return countInside(samples, randoms.getFirst());
                long some = samples / leaves * half + Math.min(half, samples % leaves);
                var left = new Count(some, randoms.subList(0, half));
                var right = new Count(samples - some, randoms.subList(half, leaves));
                left.fork();
                return right.compute() + left.join();
            }
        }

        static long countInside(long samples, SplittableRandom random) {
            long inside = 0;
            for (long sample = 0; sample < samples; sample++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }
    }

    static class McpiVector {
        static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
            return estimate("lanes", samples, threads, seed);
        }

        static long countInside(long samples, SplittableRandom random) {
            long inside = 0;
            long[] s = random.longs(32).toArray();
            for (int j = 0; j < 8; j += LANES.length()) {
                LongVector a = LongVector.fromArray(LANES, s, j);
                LongVector b = LongVector.fromArray(LANES, s, j + 8);
                LongVector c = LongVector.fromArray(LANES, s, j + 16);
                LongVector d = LongVector.fromArray(LANES, s, j + 24);
                for (long left = samples; left >= 8; left -= 8) {
                    LongVector sum = a.add(d), t = b.lanewise(LSHL, 17);
                    c = c.lanewise(XOR, a);
                    d = d.lanewise(XOR, b);
                    b = b.lanewise(XOR, c);
                    a = a.lanewise(XOR, d);
                    c = c.lanewise(XOR, t);
                    d = d.lanewise(ROL, 45);
                    LongVector x = sum.lanewise(LSHR, 33), y = sum.and(0x7fff_fff8L);
                    inside += x.mul(x).add(y.mul(y)).compare(LT, 1L << 62).trueCount();
                }
            }
            return inside + serial(samples % 8, random);
        }

        static long samePoints(long samples, long seed) {
            long inside = 0, left = samples, lanes = LANES.length();
            var counter = LongVector.zero(LANES).addIndex(1).mul(2 * GAMMA).add(seed + GAMMA);
            for (; left >= lanes; left -= lanes) {
                DoubleVector x = draw(counter), y = draw(counter.add(GAMMA));
                inside += x.mul(x).add(y.mul(y)).compare(LE, 0x1p106).trueCount();
                counter = counter.add(2 * lanes * GAMMA);
            }
            return inside + serial(left, new SplittableRandom(seed + 2 * (samples - left) * GAMMA));
        }

        static DoubleVector draw(LongVector z) {
            z = z.lanewise(XOR, z.lanewise(LSHR, 30)).mul(0xbf58476d1ce4e5b9L);
            z = z.lanewise(XOR, z.lanewise(LSHR, 27)).mul(0x94d049bb133111ebL);
            z = z.lanewise(XOR, z.lanewise(LSHR, 31)).lanewise(LSHR, 11);
            if (LANES.length() == 8) return (DoubleVector) z.convert(L2D, 0);
            var high = z.lanewise(LSHR, 32).or(0x4530_0000_0000_0000L);
            var low = z.and(0xffff_ffffL).or(0x4330_0000_0000_0000L);
            return high.reinterpretAsDoubles().sub(0x1.00000001p84).add(low.reinterpretAsDoubles());
        }

        static long serial(long samples, SplittableRandom random) {
            long inside = 0;
            for (long sample = 0; sample < samples; sample++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }

        static double estimate(String version, long samples, int threads, long seed)
                throws Exception {
            long inside = 0, state = seed;
            var root = new SplittableRandom(seed);
            var tasks = new ArrayList<Callable<Long>>();
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0), from = state;
                state += 2 * share * GAMMA;
                var random = root.split();
                tasks.add(() -> switch (version) {
                    case "serial" -> serial(share, new SplittableRandom(from));
                    case "same points" -> samePoints(share, from);
                    default -> countInside(share, random);
                });
            }
            try (var pool = Executors.newFixedThreadPool(threads)) {
                for (var count : pool.invokeAll(tasks)) inside += count.get();
            }
            return 4.0 * inside / samples;
        }

        static final long GAMMA = 0x9e3779b97f4a7c15L;
        static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = {"-n", "--samples"}, description = "points a call") long samples = 100_000_000;
    @Option(names = {"-t", "--threads"}, description = "up to 1024; one a processor, if not given")
    long threads = Runtime.getRuntime().availableProcessors();
    @Option(names = "--seed", description = "same seed, same points") long seed = 42;
    @Option(names = "--forks", description = "new JVMs a row") long forks = 2;
    @Option(names = "--millis", description = "the length of an iteration") long millis = 200;
    @Option(names = "--verbose", description = "all that JMH has to say") boolean verbose;
    private double serial;

    public Integer call() throws Exception {
        if (samples < 1 || samples > 1e9 || threads < 1 || threads > 1024
                || millis < 1 || millis > 1000 || forks < 1 || forks > 1000)
            throw new CommandLine.ParameterException(new CommandLine(new McpiBenchmark()),
                "--millis and --forks must be from 1 to 1000, -n from 1 to 1e9, -t from 1 to 1024");
        System.setProperty("jmh.ignoreLock", "true"); // or it refuses to run twice at a time
        var options = new OptionsBuilder().include(McpiBenchmark.class.getName())
                .param("samples", "" + samples).param("threads", "" + threads)
                .param("seed", "" + seed).operationsPerInvocation((int) samples)
                .timeUnit(TimeUnit.MICROSECONDS) // so the score is in millions a second
                .jvmArgsAppend("--add-modules=jdk.incubator.vector")
                .forks((int) forks).warmupIterations(3).measurementIterations(5)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementTime(TimeValue.milliseconds(millis)).shouldFailOnError(true).build();
        System.out.printf(Locale.ROOT, """
                %,d samples a call, seed %d, %d threads (serial: 1)
                new JVMs a row: %d; in each 3 iterations that warm up, and 5 of %d ms measured

                version                 samples/s   error        speedup
                """, samples, seed, threads, forks, millis);
        var err = System.err;
        if (!verbose) System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            if (!verbose) new Runner(options, quiet()).run();
            else new Runner(options).run().forEach(run -> print(run.getAggregatedResult()));
        } finally {
            System.setErr(err);
        }
        return 0;
    }

    /** Takes all that JMH tells of its work, and prints but the rows. */
    OutputFormat quiet() {
        return (OutputFormat) Proxy.newProxyInstance(OutputFormat.class.getClassLoader(),
                new Class<?>[] {OutputFormat.class}, (_, method, arguments) -> {
            if (method.getName().equals("endBenchmark")) print((BenchmarkResult) arguments[0]);
            return null;
        });
    }

    void print(BenchmarkResult result) {
        var score = result.getPrimaryResult();
        if (serial == 0) serial = score.getScore(); // the first row
        System.out.printf(Locale.ROOT, "%-14s  %,17.1f M/s  %5.1f%%  %,13.2fx%n",
                result.getParams().getParam("version"), score.getScore(),
                100 * score.getScoreError() / score.getScore(), score.getScore() / serial);
    }

    static long wholeNumber(String text) { // as people write it: 100000000, 100_000_000 or 1e8
        try {
            return new BigDecimal(text.replace("_", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CommandLine.TypeConversionException("no whole number up to 1e18: " + text);
        }
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).registerConverter(long.class, McpiBenchmark::wholeNumber)
                .execute(args));
    }
}
