///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Squares that take a second each: serially, and on a parallel stream
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// The slow squares again, as streams. `parallel()` takes all the workers of one pool that the whole
// program shares, the common pool. `mapConcurrent` has at most as many tasks under way as it is
// told. How long do you think 5 tasks of a second each take on 2 workers? Predict, run, explain:
//     ./jbangw slow-square-stream --predict
@Command(name = "slow-square-stream", version = "slow-square-stream 1.0",
        mixinStandardHelpOptions = true, showDefaultValues = true, description =
        "Squares that take a second each: serially, and on a parallel stream")
class SlowSquareStream implements Callable<Integer> {
    static List<Integer> squares(int count, int workers) {
        return IntStream.range(0, count).boxed()
                .gather(Gatherers.mapConcurrent(workers, SlowSquareStream::slowSquare)).toList();
    }

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

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = "--count", description = "tasks of 1 s each, up to 10") int count = 5;
    @Option(names = {"-t", "--threads"}, description = "workers, up to 1024") int threads = 2;
    @Option(names = "--predict", arity = "0..1", interactive = true, echo = true,
            paramLabel = "SECONDS", prompt = "How many seconds will `mapConcurrent` take? ",
            description = "your guess for `mapConcurrent`, or asks for it") Double predicted;
    double serialTime;

    public Integer call() throws Exception {
        if (count < 1 || count > 10 || threads < 1 || threads > 1024)
            throw new CommandLine.ParameterException(new CommandLine(new SlowSquareStream()),
                    "--count must be from 1 to 10, and --threads from 1 to 1024");
        var tasks = IntStream.range(0, count).boxed().toList();
        IO.println("version        at once      time  speedup  results");
        row("serial", () -> tasks.stream().map(SlowSquareStream::slowSquare).toList());
        row("parallel", () -> tasks.parallelStream().map(SlowSquareStream::slowSquare).toList());
        double time = row("mapConcurrent", () -> squares(count, threads));
        if (predicted != null) System.out.printf(
                Locale.ROOT, "%nYou predicted %.2f s. It took %.2f s.%n", predicted, time);

        // The experiment: 5 tasks on 2 workers take 3 s, three waves. And a parallel stream is not
        // told how many to use, but runs in the pool that it is started in: ours sets the limit.
        IO.println("\nThe parallel stream, started in a pool of 1, 2, 3 and 5 threads:");
        for (int workers : new int[] {1, 2, 3, 5})
            try (var pool = new ForkJoinPool(workers)) {
                row("pool of " + workers, () -> pool.submit(() -> tasks.parallelStream()
                        .map(SlowSquareStream::slowSquare).toList()).get());
            }
        return 0;
    }

    /** Times a version, in seconds, and counts how many of its tasks were under way at once. */
    double row(String version, Callable<List<Integer>> squares) throws Exception {
        most.set(0);
        long start = System.nanoTime();
        var results = squares.call();
        double time = (System.nanoTime() - start) / 1e9;
        if (version.equals("serial")) serialTime = time;
        System.out.printf(Locale.ROOT, "%-13s  %7d  %6.2f s  %6.2fx  %s%n",
                version, most.get(), time, serialTime / time, results);
        return time;
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).execute(args));
    }
}
