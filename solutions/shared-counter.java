///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION One counter, several threads: see a race, what ends it, and what that costs
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import static org.apache.commons.math3.stat.StatUtils.*;

// count++ is three steps: read, add, write. If two threads take them in turns, both may write the
// same number, and an update is lost. You are the scheduler: in --order ABABAB, each letter lets A
// or B take its next step. Then real threads count, in seven ways. To find out: which of them are
// right, and what do they cost? Is a right total a proof?  ./jbangw hint shared-counter
@Command(name = "shared-counter", version = "shared-counter 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description =
        "One counter, several threads: see a race, what ends it, and what that costs")
class SharedCounter implements Callable<Integer> {
    record Way(String name, IntConsumer increments) {}

    static long count;
    static volatile long visible;
    static final AtomicLong atomic = new AtomicLong();
    static final LongAdder adder = new LongAdder();
    static final List<Way> WAYS = List.of( // what each thread does, n times
            new Way("plain", n -> { for (int i = 0; i < n; i++) count++; }),
            new Way("yield", n -> {
                for (int i = 0; i < n; i++) {
                    long own = count;
                    Thread.yield(); // another thread may go on here
                    own++;
                    Thread.yield();
                    count = own;
                }
            }),
            new Way("volatile", n -> { for (int i = 0; i < n; i++) visible++; }),
            new Way("synchronized", n -> {
                for (int i = 0; i < n; i++) synchronized (atomic) { count++; }
            }),
            new Way("AtomicLong", n -> { for (int i = 0; i < n; i++) atomic.incrementAndGet(); }),
            new Way("LongAdder", n -> { for (int i = 0; i < n; i++) adder.increment(); }),
            // A right total is no proof: of the plain loop the compiler may make one addition,
            // which is seldom disturbed. Here it cannot, for it has to look each time.
            new Way("plain, each one", n -> {
                for (int i = 0; i < n; i++) if (visible >= 0) count++;
            }),
            // Nor does the type make it right: each call is safe, but what other threads add
            // between the two is lost. A lock around all the steps keeps it, at any speed.
            new Way("get, yield, set", n -> {
                for (int i = 0; i < n; i++) {
                    long own = atomic.get();
                    Thread.yield();
                    atomic.set(own + 1);
                }
            }),
            new Way("yield in a lock", n -> {
                for (int i = 0; i < n; i++)
                    synchronized (atomic) {
                        long own = count;
                        Thread.yield();
                        count = own + 1;
                    }
            }),
            new Way("a counter a task", n -> {
                long own = 0;
                for (int i = 0; i < n; i++) own++;
                adder.add(own);
            }));

    /** Two threads do count++ once each: a letter of the order is the next step of A or B. */
    static int play(String order, boolean shown) {
        int count = 0;
        int[] own = new int[2], steps = new int[2];
        for (int thread : order.chars().map(letter -> letter - 'A').toArray()) {
            int step = steps[thread]++;
            if (step == 0) own[thread] = count;
            if (step == 1) own[thread]++;
            if (step == 2) count = own[thread];
            var told = List.of("reads ", "adds: ", "writes ").get(step) + own[thread];
            if (shown) IO.println((thread == 0 ? "%-8s  %5d" : "%10s%5d  %s")
                    .formatted(thread == 0 ? told : "", count, told));
        }
        return count;
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = "--order", description = "six steps, such as ABABAB") String order;
    @Option(names = {"-n", "--increments"}, description = "of each thread") long n = 5_000_000;
    @Option(names = {"-t", "--threads"}, description = "2 to 64; one a processor, if not given")
    long threads = Math.max(2, Runtime.getRuntime().availableProcessors());

    public Integer call() throws Exception {
        if (order != null && !order.matches("(?=(B*A){3}B*$)[AB]{6}")
                || n < 1 || n > 1e9 || threads < 2 || threads > 64)
            throw new CommandLine.ParameterException(new CommandLine(new SharedCounter()),
                    "--order must be three A and three B, -n from 1 to 1e9, -t from 2 to 64");
        if (order != null) {
            IO.println("A         count  B");
            IO.println("The count is " + play(order, true));
            return 0;
        }
        var orders = IntStream.range(0, 64).filter(bits -> Integer.bitCount(bits) == 3)
                .mapToObj(bits -> Integer.toBinaryString(64 + bits).substring(1)
                        .replace('0', 'A').replace('1', 'B')).toList();
        for (var one : orders)
            IO.print(one + ": " + play(one, false) + (orders.indexOf(one) % 4 < 3 ? "    " : "\n"));
        System.out.printf(Locale.ROOT, "%d of %d orders count to 2%n%n%,d increments a thread, %,d "
                + "with yield, median of 10 runs%n%ncounter           right      1 thread  %2d "
                + "threads  speedup    lost%n", orders.stream().filter(one -> play(one, false) == 2)
                .count(), orders.size(), n, n / 5000 + 1, threads);
        for (var way : WAYS) {
            double[] one = new double[12], all = new double[12], lost = new double[12];
            for (int run = 0; run < 12; run++) { // the first 2 only warm up the JIT compiler
                one[run] = run(way, 1)[0];
                double[] measured = run(way, (int) threads);
                all[run] = measured[0];
                lost[run] = measured[1];
            }
            double before = percentile(one, 2, 10, 50), after = percentile(all, 2, 10, 50);
            System.out.printf(Locale.ROOT, "%-16s  %2d/10  %9.2f ns  %7.2f ns  %7s  %6s%n",
                    way.name, Arrays.stream(lost, 2, 12).filter(share -> share == 0).count(),
                    before, after, before < 0.2 ? "-" : "%.2fx".formatted(before / after),
                    mean(lost, 2, 10) == 0 ? "0" : "%.2f%%".formatted(mean(lost, 2, 10)));
        }
        return 0;
    }

    /** The time of an increment, of all threads together, in ns, and how many are lost, in %. */
    double[] run(Way way, int threads) {
        int times = (int) (way.name.contains("yield") ? n / 5000 + 1 : n); // that is slow
        long before = count + visible + atomic.get() + adder.sum(), start = System.nanoTime();
        var together = new CyclicBarrier(threads); // no thread is done before another begins
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) pool.submit(() -> {
                together.await();
                way.increments.accept(times);
                return null;
            });
        }
        double time = System.nanoTime() - start, expected = (double) threads * times;
        long counted = count + visible + atomic.get() + adder.sum() - before;
        return new double[] {time / expected, 100 - 100 * counted / expected};
    }

    static long wholeNumber(String text) { // as people write it: 100000000, 100_000_000 or 1e8
        try {
            return new BigDecimal(text.replace("_", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CommandLine.TypeConversionException("no whole number up to 1e18: " + text);
        }
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).registerConverter(long.class, SharedCounter::wholeNumber)
                .execute(args));
    }
}
