///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Squares that take a second each: serially, and on a parallel stream
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.*;

// The slow squares again, as streams. `parallel()` takes all the workers of one pool that the whole
// program shares, the common pool. `mapConcurrent` has at most as many tasks under way as it is
// told. How long do you think 5 tasks of a second each take on 2 workers? Predict, run, explain:
//     ./jbangw slow-square-stream --predict 2.5
// To find out: how many workers does the common pool have here, and what if it had 5?
@Command(name = "slow-square-stream", version = "slow-square-stream 1.0",
        mixinStandardHelpOptions = true, showDefaultValues = true, description =
        "Squares that take a second each: serially, and on a parallel stream")
class SlowSquareStream implements Callable<Integer> {
    int count, threads;
    double predicted = Double.NaN, serialTime;

    @Option(names = "--count", defaultValue = "5", description = "tasks of 1 s each, up to 10")
    void count(String text) { count = (int) number("--count", text, true, 1, 10); }
    @Option(names = {"-t", "--threads"}, defaultValue = "2", description = "workers, up to 1024")
    void threads(String text) { threads = (int) number("--threads", text, true, 1, 1024); }
    @Option(names = "--predict", arity = "0..1", interactive = true, echo = true,
            paramLabel = "SECONDS", prompt = "How many seconds? ",
            description = "your guess for `mapConcurrent`, or asks for it (default: none)")
    void predict(String text) { predicted = number("--predict", text, false, 0, 3600); }

    static final AtomicInteger underWay = new AtomicInteger(), most = new AtomicInteger();

    static int slowSquare(int x) {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        underWay.decrementAndGet();
        return x * x;
    }

    static List<Integer> squares(int count, int workers) {
        return IntStream.range(0, count).boxed()
                .gather(Gatherers.mapConcurrent(workers, SlowSquareStream::slowSquare)).toList();
    }

    public Integer call() throws Exception {
        var tasks = IntStream.range(0, count).boxed().toList();
        IO.println("version        at once      time  speedup  results");
        row("serial", () -> tasks.stream().map(SlowSquareStream::slowSquare).toList());
        row("parallel", () -> tasks.parallelStream().map(SlowSquareStream::slowSquare).toList());
        row("mapConcurrent", () -> squares(count, threads));
        IO.println("\nThe common pool: %d worker(s); the thread that waits for a stream works too."
                .formatted(ForkJoinPool.getCommonPoolParallelism()));
        if (predicted >= 0) System.out.printf(Locale.ROOT, "You predicted %.2f s.%n", predicted);

        // The experiment: 5 tasks on 2 workers take 3 s, three waves. And a parallel stream has no
        // `n_jobs`, but runs in the pool that it is started in: a pool of our own sets the limit.
        IO.println("\nThe parallel stream, started in a pool of 1, 2, 3 and 5 threads:");
        for (int workers : new int[] {1, 2, 3, 5})
            try (var pool = new ForkJoinPool(workers)) {
                row("pool of " + workers, () -> pool.submit(() -> tasks.parallelStream()
                        .map(SlowSquareStream::slowSquare).toList()).get());
            }
        return 0;
    }

    /** Times a version, and counts how many of its tasks were really under way at once. */
    void row(String version, Callable<List<Integer>> squares) throws Exception {
        most.set(0);
        long start = System.nanoTime();
        var results = squares.call();
        double time = (System.nanoTime() - start) / 1e9;
        if (version.equals("serial")) serialTime = time;
        System.out.printf(Locale.ROOT, "%-13s  %7d  %6.2f s  %6.2fx  %s%n",
                version, most.get(), time, serialTime / time, results);
    }

    /** Reads a number as people write it: 5, 2.5, 1_000 or 1e3. */
    double number(String option, String text, boolean whole, long least, long most) {
        try {
            var number = new BigDecimal(text.replace("_", ""));
            double value = whole ? number.longValueExact() : number.doubleValue();
            if (value >= least && value <= most) return value;
        } catch (ArithmeticException | NumberFormatException e) { /* the sentence below says it */ }
        throw new ParameterException(new CommandLine(this), option + " must be a %s, at least %d "
                .formatted(whole ? "whole number" : "number", least)
                + "and at most %d, but was '%s'".formatted(most, text));
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).setParameterExceptionHandler((wrong, _) -> {
            System.err.println(wrong.getMessage() + " (see -h)");
            return 2;
        }).execute(args));
    }
}
