///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Platform threads, virtual threads, processes: for waiting and for computing
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// The same tasks in three kinds of pool: platform threads, which the operating system schedules;
// virtual threads, one a task, which are cheap; and processes, which are JVMs of their own here.
// To find out: which is best for tasks that wait, and which for tasks that compute? What does a
// process cost, and what has to be sent to it? Guess, run, explain.
@Command(name = "pool-kinds", version = "pool-kinds 1.0", mixinStandardHelpOptions = true,
        description = "Platform threads, virtual threads, processes: for waiting and for computing")
class PoolKinds implements Callable<Integer> {
    /** Runs the tasks, and returns the sum of their results: the same for every kind of pool. */
    static long sum(Pool pool, List<Task> tasks, int workers) throws Exception {
        var jobs = new ArrayList<Callable<Long>>();
        if (pool != Pool.process) jobs.addAll(tasks);
        else for (int worker = 0; worker < workers; worker++) { // each process does its share
            int from = tasks.size() * worker / workers, to = tasks.size() * (worker + 1) / workers;
            jobs.add(() -> inAnotherProcess(tasks.subList(from, to).toArray(new Task[0])));
        }
        long sum = 0;
        try (var executor = pool == Pool.virtual ? Executors.newVirtualThreadPerTaskExecutor()
                : Executors.newFixedThreadPool(workers)) {
            for (var result : executor.invokeAll(jobs)) sum += result.get();
        }
        return sum;
    }

    enum Pool { serial, platform, virtual, process }
    enum Work { sleep, compute }

    /** About a tenth of a second of work. Serializable: it can be sent to another process. */
    record Task(Work work, long number) implements Callable<Long>, Serializable {
        public Long call() throws InterruptedException {
            long state = number + 1;
            if (work == Work.sleep) Thread.sleep(100);
            else for (int i = 0; i < 80_000_000; i++) state ^= state << 13 ^ state >>> 7;
            return state;
        }
    }

    /** Starts a JVM and sends it tasks, as bytes in a pipe. Their sum comes back as bytes. */
    static long inAnotherProcess(Task[] tasks) throws Exception {
        var jvm = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-classpath",
                System.getProperty("java.class.path"), "PoolKinds$Worker")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var to = new ObjectOutputStream(jvm.getOutputStream())) { to.writeObject(tasks); }
        try (var from = new ObjectInputStream(jvm.getInputStream())) { return from.readLong(); }
    }
    static class Worker { // the program of that JVM
        void main() throws Exception {
            var tasks = (Task[]) new ObjectInputStream(System.in).readObject();
            long sum = sum(Pool.serial, List.of(tasks), 1);
            try (var to = new ObjectOutputStream(System.out)) { to.writeLong(sum); }
        }
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = "--pool", description = "serial, platform, ... (default: all)") Pool pool;
    @Option(names = "--work", description = "sleep or compute (default: both)") Work work;
    final Map<Work, Double> serialTime = new HashMap<>(); // of one task

    public Integer call() throws Exception {
        int cores = Math.min(8, Runtime.getRuntime().availableProcessors());
        IO.println("pool      work       tasks  workers      time  speedup  (median of 3 runs)");
        for (var work : Work.values()) for (var pool : Pool.values()) row(pool, work, 8, cores);
        row(Pool.platform, Work.sleep, 8, 8);
        for (var pool : List.of(Pool.platform, Pool.virtual)) row(pool, Work.sleep, 10_000, 1_000);

        // The experiment: what can be sent to another process? Only what can be turned into bytes.
        // (Java's threads compute at the same time, in the same memory: no process has to be
        // started for them, and nothing has to be sent to them.)
        IO.println("\nCan it be sent to another process?");
        var things = new LinkedHashMap<String, Object>();
        things.put("a Serializable record", new Task(Work.sleep, 1));
        things.put("a list of them", List.of(new Task(Work.sleep, 1)));
        things.put("a lambda", (Callable<Long>) () -> 1L);
        things.put("a Serializable lambda", (Callable<Long> & Serializable) () -> 1L);
        things.put("an open stream", System.in);
        things.forEach((name, thing) -> {
            try {
                new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(thing);
                IO.println("yes  " + name);
            } catch (IOException e) { IO.println("no   " + name + ": " + e.getMessage()); }
        });
        return 0;
    }

    void row(Pool pool, Work work, int count, int threads) throws Exception {
        if (this.work != null && this.work != work) return;
        if (this.pool != null && this.pool != pool && pool != Pool.serial) return;
        int workers = pool == Pool.serial ? 1 : pool == Pool.virtual ? count : threads;
        var tasks = IntStream.range(0, count).mapToObj(number -> new Task(work, number)).toList();
        var seconds = new double[3];
        for (int run = 0; run < seconds.length; run++) {
            long start = System.nanoTime();
            sum(pool, tasks, workers);
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        if (pool == Pool.serial) serialTime.put(work, seconds[1] / count);
        System.out.printf(Locale.ROOT, "%-8s  %-7s  %,7d  %,7d  %6.2f s  %,6.1fx%n", pool, work,
                count, workers, seconds[1], serialTime.get(work) * count / seconds[1]);
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).execute(args));
    }
}
