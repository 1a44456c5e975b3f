///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Cubes that take different times: take each result as it comes
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7

import module java.base;
import java.util.concurrent.ExecutionException; // not the one of picocli
import picocli.CommandLine;
import picocli.CommandLine.*;

// Cubes 0, 1, 2, ... on an executor. The tasks take 0.4 to 1.2 s, so they do not finish in the
// order of submission. Who asks for results in that order gets some of them late: see the table.
// To achieve: each result is reported, and put on the list, as soon as its task has finished. (By
// one thread only: a list that several threads change is soon broken.) If a task fails, that is to
// be heard of: the caller gets its exception.
// To find out: in which order do they finish on 2 threads, and on 5?  ./jbangw hint slow-cube
@Command(name = "slow-cube", version = "slow-cube 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description =
        "Cubes that take different times: take each result as it comes")
class SlowCube implements Callable<Integer> {
    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            // Changed: the tasks go through a completion service, which wraps the pool. Each task
            // that has finished, or failed, goes to the end of its queue.
            var completed = new ExecutorCompletionService<Integer>(pool);
            for (int i = 0; i < count; i++) {
                int x = i; // a lambda may only use variables that never change
                completed.submit(() -> slowCube(x));
            }
            // Changed: take() waits for whichever finishes next. It does not say when all
            // are done: count them, for one take() too many waits for ever.
            for (int i = 0; i < count; i++) {
                int cube = completed.take().get();
                report(cube);
                cubes.add(cube);
            }
        }
        return cubes;
    }

    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};
    static final Map<Integer, Long> finished = new ConcurrentHashMap<>();
    static long start;

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        finished.put(x * x * x, System.nanoTime());
        return x * x * x;
    }

    static void report(int cube) {
        long now = System.nanoTime(), then = finished.get(cube);
        System.out.printf(Locale.ROOT, "%6d  %6.2f s  %6.2f s  %6.2f s%n",
                cube, (then - start) / 1e9, (now - start) / 1e9, (now - then) / 1e9);
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    int count, threads = Runtime.getRuntime().availableProcessors();
    @Option(names = "--count", defaultValue = "5", description = "tasks, up to 100")
    void count(String text) { count = (int) number("--count", text, 1, 100); }
    @Option(names = {"-t", "--threads"}, description = "up to 1024 (default: one per core)")
    void threads(String text) { threads = (int) number("--threads", text, 1, 1024); }

    public Integer call() throws Exception {
        System.out.printf(Locale.ROOT, "result  finished      came   late by%n");
        start = System.nanoTime();
        var cubes = cubesAsCompleted(count, threads);
        System.out.printf(Locale.ROOT, "%n%d results on %d thread(s), the last after %.2f s%n",
                cubes.size(), threads, (System.nanoTime() - start) / 1e9);
        return 0;
    }

    /** Reads a whole number as people write it: 100000000, 100_000_000 or 1e8. */
    long number(String option, String text, long least, long most) {
        try {
            long number = new BigDecimal(text.replace("_", "")).longValueExact();
            if (number >= least && number <= most) return number;
        } catch (ArithmeticException | NumberFormatException e) { /* the sentence below says it */ }
        throw new ParameterException(new CommandLine(this), option + " must be a whole number, at "
                + "least %d and at most %d, but was '%s'".formatted(least, most, text));
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).setParameterExceptionHandler((wrong, _) -> {
            System.err.println(wrong.getMessage() + " (see -h)");
            return 2;
        }).execute(args));
    }
}
