///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Cubes that take different times: take each result as it comes
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// Cubes 0, 1, 2, ... on an executor. The tasks take 0.4 to 1.2 s, so they do not finish in the
// order of submission. The given code asks for results in that order, and gets some of them late.
// To achieve: each result is reported, and put on the list, as soon as its task has finished (by
// one thread only: a list that several threads change is soon broken); and if a task fails, the
// caller gets its exception. In which order, on 2 threads and on 5?  ./jbangw hint slow-cube
@Command(name = "slow-cube", version = "slow-cube 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description =
        "Cubes that take different times: take each result as it comes")
class SlowCube implements Callable<Integer> {
    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            // TODO: this waits for the tasks in the order of submission. Take what has finished.
            var futures = new ArrayList<Future<Integer>>();
            for (int i = 0; i < count; i++) {
                int x = i; // a lambda may only use local variables that never change
                futures.add(pool.submit(() -> slowCube(x)));
            }
            for (var future : futures) {
                int cube = future.get();
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
    @Option(names = "--count", description = "tasks, up to 100") int count = 5;
    @Option(names = {"-t", "--threads"}, description = "up to 1024; one a processor, if not given")
    int threads = Runtime.getRuntime().availableProcessors();

    public Integer call() throws Exception {
        if (count < 1 || count > 100 || threads < 1 || threads > 1024)
            throw new CommandLine.ParameterException(new CommandLine(new SlowCube()),
                    "--count must be from 1 to 100, and --threads from 1 to 1024");
        System.out.printf(Locale.ROOT, "result  finished      came   late by%n");
        start = System.nanoTime();
        var cubes = cubesAsCompleted(count, threads);
        System.out.printf(Locale.ROOT, "%n%d results on %d thread(s), the last after %.2f s%n",
                cubes.size(), threads, (System.nanoTime() - start) / 1e9);
        return 0;
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).execute(args));
    }
}
