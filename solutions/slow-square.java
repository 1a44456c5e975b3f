///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Squares that take a second each: one after the other, and on an executor
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// Squares 0, 1, 2, ...: each takes a second, as if it waited for an answer from the network. No
// square depends on another, so several can wait at once. A thread that is free takes the next.
// To find out: how long do 5 tasks take serially, and how long on 2 threads? Predict it first:
//     ./jbangw slow-square --predict
@Command(name = "slow-square", version = "slow-square 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description =
        "Squares that take a second each: one after the other, and on an executor")
class SlowSquare implements Callable<Integer> {
    static List<Integer> parallelSquares(int count, int threads) throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < count; i++) {
            int x = i; // a lambda may only use local variables that never change
            tasks.add(() -> slowSquare(x));
        }
        var squares = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) { // ends its threads when left
            for (var square : pool.invokeAll(tasks)) squares.add(square.get()); // in task order
        }
        return squares;
    }

    static List<Integer> serialSquares(int count) throws InterruptedException {
        var squares = new ArrayList<Integer>();
        for (int x = 0; x < count; x++) squares.add(slowSquare(x));
        return squares;
    }

    static int slowSquare(int x) throws InterruptedException {
        Thread.sleep(1000);
        return x * x;
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = "--count", description = "tasks of 1 s each, up to 10") int count = 5;
    @Option(names = {"-t", "--threads"}, description = "up to 1024; one a processor, if not given")
    int threads = Runtime.getRuntime().availableProcessors();
    @Option(names = "--predict", arity = "0..1", interactive = true, echo = true,
            paramLabel = "SECONDS", prompt = "How many seconds will `parallel` take? ",
            description = "your guess for `parallel`, or asks for it") Double predicted;

    public Integer call() throws Exception {
        if (count < 1 || count > 10 || threads < 1 || threads > 1024)
            throw new CommandLine.ParameterException(new CommandLine(new SlowSquare()),
                    "--count must be from 1 to 10, and --threads from 1 to 1024");
        IO.println("version   threads      time  speedup  results");
        var row = "%-8s  %7d  %6.2f s  %6.2fx  %s%n";
        long start = System.nanoTime(); // one run will do: sleeping needs no warm-up
        var squares = serialSquares(count);
        double before = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, row, "serial", 1, before, 1.0, squares);
        start = System.nanoTime();
        squares = parallelSquares(count, threads);
        double after = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, row, "parallel", threads, after, before / after, squares);
        if (predicted != null) System.out.printf(
                Locale.ROOT, "%nYou predicted %.2f s. It took %.2f s.%n", predicted, after);

        // The experiment: how many threads are worth having? Serially 5 tasks take 5 s, and on 2
        // threads 3 s, not 2.5: nobody helps with the last task. 4 threads are no faster than 3,
        // and more threads than tasks gain nothing. Cores do not matter: sleeping needs none.
        System.out.printf("%nthreads  waves      time%n");
        for (int workers = 1; workers <= count + 1; workers++) {
            start = System.nanoTime();
            parallelSquares(count, workers);
            System.out.printf(Locale.ROOT, "%7d  %5d  %6.2f s%n", workers,
                    Math.ceilDiv(count, workers), (System.nanoTime() - start) / 1e9);
        }
        return 0;
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).execute(args));
    }
}
