///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Squares that take a second each: one after the other, and on an executor
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.*;

// Squares 0, 1, 2, ...: each takes a second, as if it waited for an answer from the network. No
// square depends on another, so several can wait at once. A thread that is free takes the next.
// To find out: how long do 5 tasks take serially, and how long on 2 threads? Predict it first:
//     ./jbangw slow-square -t 2 --predict 2.5
@Command(name = "slow-square", version = "slow-square 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description =
        "Squares that take a second each: one after the other, and on an executor")
class SlowSquare implements Callable<Integer> {
    int count, threads = Runtime.getRuntime().availableProcessors();
    double predicted = Double.NaN;

    @Option(names = "--count", defaultValue = "5", description = "tasks of 1 s each, up to 10")
    void count(String text) { count = (int) number("--count", text, true, 1, 10); }
    @Option(names = {"-t", "--threads"}, description = "up to 1024 (default: one per core)")
    void threads(String text) { threads = (int) number("--threads", text, true, 1, 1024); }
    @Option(names = "--predict", arity = "0..1", interactive = true, echo = true,
            paramLabel = "SECONDS", prompt = "How many seconds? ",
            description = "your guess for `parallel`, or asks for it (default: none)")
    void predict(String text) { predicted = number("--predict", text, false, 0, 3600); }

    static int slowSquare(int x) throws InterruptedException {
        Thread.sleep(1000);
        return x * x;
    }

    static List<Integer> serialSquares(int count) throws InterruptedException {
        var squares = new ArrayList<Integer>();
        for (int x = 0; x < count; x++) squares.add(slowSquare(x));
        return squares;
    }

    static List<Integer> parallelSquares(int count, int threads) throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < count; i++) {
            int x = i; // a lambda may only use variables that never change
            tasks.add(() -> slowSquare(x));
        }
        var squares = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) { // ends its threads when left
            for (var square : pool.invokeAll(tasks)) squares.add(square.get()); // in task order
        }
        return squares;
    }

    public Integer call() throws Exception {
        long start = System.nanoTime(); // one run will do: sleeping needs no warm-up
        var serial = serialSquares(count);
        long middle = System.nanoTime();
        var parallel = parallelSquares(count, threads);
        double before = (middle - start) / 1e9, after = (System.nanoTime() - middle) / 1e9;
        System.out.printf(Locale.ROOT, """
                version   threads      time  speedup  results
                serial          1  %6.2f s    1.00x  %s
                parallel  %7d  %6.2f s  %6.2fx  %s

                Waves of 1 s each: %d tasks / %d threads, rounded up = %d
                """, before, serial, threads, after, before / after, parallel,
                count, threads, Math.ceilDiv(count, threads));
        if (predicted >= 0) System.out.printf(Locale.ROOT, "You predicted %.2f s.%n", predicted);
        return 0;
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
