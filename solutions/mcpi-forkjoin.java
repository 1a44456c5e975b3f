///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Monte Carlo pi on all cores, with fork/join
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import static org.apache.commons.math3.stat.StatUtils.percentile;

// Draws points in a square: pi/4 of them fall inside the quarter circle. Divide and conquer: cut
// the work in two, fork one half for a thread that is free, go on with the other in the same way,
// and join the counts. To achieve: a row `forkjoin` that is right for any number of samples and
// threads, near 2x on 2 cores. To find out: when is a part too small?  ./jbangw hint mcpi-forkjoin
@Command(name = "mcpi-forkjoin", version = "mcpi-forkjoin 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Monte Carlo pi on all cores, with fork/join")
class McpiForkjoin implements Callable<Integer> {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        return byHalves(samples, threads, threads, seed); // as many leaves as threads
    }

    static double byHalves(long samples, int leaves, int threads, long seed) throws Exception {
        // Changed: a generator a leaf, split off in order, before anything is cut.
        var root = new SplittableRandom(seed);
        var randoms = IntStream.range(0, leaves).mapToObj(_ -> root.split()).toList();
        try (var pool = new ForkJoinPool(threads)) { // ends its threads
            return 4.0 * pool.invoke(new Count(samples, randoms)) / samples;
        }
    }

    /** Cuts its part in two, down to a threshold: one leaf. */
    static class Count extends RecursiveTask<Long> {
        final long samples;
        final List<SplittableRandom> randoms; // one a leaf

        Count(long samples, List<SplittableRandom> randoms) {
            this.samples = samples;
            this.randoms = randoms;
        }

        @Override protected Long compute() {
            int leaves = randoms.size(), half = leaves / 2;
            if (leaves == 1) return countInside(samples, randoms.getFirst());
            // Changed: the first leaves have one sample more: no remainder is lost.
            long some = samples / leaves * half + Math.min(half, samples % leaves);
            var left = new Count(some, randoms.subList(0, half));
            var right = new Count(samples - some, randoms.subList(half, leaves));
            left.fork(); // Changed: for any free thread, while this one computes
            return right.compute() + left.join(); // the other, and only then joins
        }
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
    @Option(names = {"-n", "--samples"}, description = "points drawn") long samples = 100_000_000;
    @Option(names = {"-t", "--threads"}, description = "up to 1024; one a processor, if not given")
    long threads = Runtime.getRuntime().availableProcessors();
    @Option(names = "--seed", description = "same seed, same points") long seed = 42;

    public Integer call() throws Exception {
        if (samples < 1 || threads < 1 || threads > 1024)
            throw new CommandLine.ParameterException(new CommandLine(new McpiForkjoin()),
                    "--samples must be at least 1, and --threads from 1 to 1024");
        System.out.printf(Locale.ROOT, "%,d samples, seed %d, median of 5 runs, standard error "
                + "%.8f%n%nversion   threads          pi        error     leaves         time  "
                + "speedup%n", samples, seed, Math.sqrt(Math.PI * (4 - Math.PI) / samples));
        var names = List.of("serial", "forkjoin", "uneven", "fine", "finer", "finest");
        int[] leaves = {1, (int) threads, (int) threads + 1, 1000, 100_000, 1_000_000};
        double[][] pi = new double[6][7], time = new double[6][7]; // of each row, in each run
        for (int run = 0; run < 7; run++) // the first 2 only warm up the JIT compiler
            for (int row = 0; row < 6; row++) { // in turn: a busy moment meets all
                long start = System.nanoTime(), runSeed = seed + 6 - run; // the last has the seed
                pi[row][run] = row == 0
                        ? 4.0 * countInside(samples, new SplittableRandom(runSeed)) / samples
                        : row == 1 ? parallelMonteCarloPi(samples, (int) threads, runSeed)
                        : byHalves(samples, leaves[row], (int) threads, runSeed);
                time[row][run] = (System.nanoTime() - start) / 1e9;
            }
        for (int row = 0; row < 6; row++)
            System.out.printf(Locale.ROOT, "%-8s  %7d  %.8f  %+.8f  %,9d  %8.2f ms  %6.2fx%n",
                    names.get(row), row == 0 ? 1 : threads, pi[row][6], pi[row][6] - Math.PI,
                    leaves[row], percentile(time[row], 2, 5, 50) * 1e3,
                    percentile(time[0], 2, 5, 50) / percentile(time[row], 2, 5, 50));
        if (threads > 1 && samples >= 100 && Arrays.equals(pi[0], pi[1]))
            IO.println("\nBoth rows drew the same points: still the serial code?");
        return 0;
    }

    static long wholeNumber(String text) { // as people write it: 100000000, 100_000_000 or 1e8
        try {
            return new BigDecimal(text.replace("_", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CommandLine.TypeConversionException("no whole number up to 1e18: " + text);
        }
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).registerConverter(long.class, McpiForkjoin::wholeNumber)
                .execute(args));
    }
}
