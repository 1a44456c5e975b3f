import module java.base;
import engine.evidence.Call;
import engine.evidence.Ending;
import engine.evidence.Run;
import engine.evidence.Schedule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.*;

/**
 * Which threads are held in a call, when they go on, and how it is known that nothing more will
 * happen: by what threads do, never by a time. Each answer would be another one if the schedule
 * were not kept.
 */
class ScheduleTest {
    private static final Snippets SNIPPETS = new Snippets();
    /** Whoever never stops must not disturb the others. */
    private static final Snippets ALONE = new Snippets();

    private static Snippets.Snippet of(String program) {
        return SNIPPETS.add(program);
    }

    private static Run run(Snippets.Snippet snippet, Schedule schedule) throws Exception {
        return snippet.run(call -> call.with(schedule));
    }

    // Meet

    private static Snippets.Snippet tasks(int tasks, int threads) {
        return of("""
                try (var pool = Executors.newFixedThreadPool(%d)) {
                    for (int i = 0; i < %d; i++) pool.submit(() -> Math.random());
                }
                return 0;
                """.formatted(threads, tasks));
    }

    private static final Snippets.Snippet THREE_ON_THREE = tasks(3, 3), FIVE_ON_TWO = tasks(5, 2),
            THREE_ON_ONE = tasks(3, 1);

    /** However few cores there are: those who come first wait for the others. */
    @Test void tasksMeetIfTheyCanBeAtWorkAtTheSameTime() throws Exception {
        assertEquals(3, run(THREE_ON_THREE, new Schedule.Meet(3)).tasks().atOnce());
        assertEquals(2, run(FIVE_ON_TWO, new Schedule.Meet(2)).tasks().atOnce());
    }

    /** Who waits in vain is let go, when it is clear that nobody else will come. */
    @Test void aMeetingToWhichTooFewComeIsNoFailure() throws Exception {
        for (var schedule : List.of(new Schedule.Meet(4), new Schedule.Meet(100))) {
            assertEquals(3, run(THREE_ON_THREE, schedule).tasks().atOnce());
            assertEquals(2, run(FIVE_ON_TWO, schedule).tasks().atOnce());
            assertEquals(1, run(THREE_ON_ONE, schedule).tasks().atOnce());
        }
    }

    /** Each has 64 bytes: together they are more than the other JVM has. */
    private static final Snippets.Snippet MILLIONS = of("""
            class Own extends RecursiveTask<Long> {
                final long[] ballast = new long[8];
                @Override protected Long compute() { return 1L; }
            }
            Callable<Long> half = () -> {
                long sum = 0;
                for (int i = 0; i < 2_000_000; i++) sum += new Own().compute();
                return sum;
            };
            try (var pool = new ForkJoinPool(2)) {
                var one = pool.submit(half);
                return pool.submit(half).get() + one.get();
            }
            """);

    /** Of tasks that have met, and ended, nothing is kept: the memory is the learner's. */
    @Test void millionsOfTasksFitIntoTheMemory() throws Exception {
        var run = MILLIONS.run(call -> Call.of(call.number(0)).with(new Schedule.Meet(2))
                .with(Call.Begin.METHOD));
        assertEquals(2, run.tasks().atOnce());
        assertEquals(new Ending.Returned(4e6), run.ending());
    }

    @Test void withoutAMeetingNobodyIsHeld() throws Exception {
        assertEquals(0, run(THREE_ON_THREE, new Schedule.Free()).tasks().atOnce());
    }

    private static final Snippets.Snippet WAITS_FOR_BOTH_HALVES = of("""
            var begun = new CountDownLatch(2);
            Callable<Double> half = () -> { begun.countDown(); return Math.random(); };
            try (var pool = new ForkJoinPool(3)) {
                pool.submit(() -> {
                    var left = ForkJoinTask.adapt(half).fork();
                    var right = ForkJoinTask.adapt(half).fork();
                    begun.await();
                    return right.join() + left.join();
                }).get();
            }
            return 0;
            """);

    /** It has a thread, but no work: both halves were taken by others. */
    @Test void aWorkerThatJoinsIsSeen() throws Exception {
        var tasks = run(WAITS_FOR_BOTH_HALVES, new Schedule.Meet(3)).tasks();
        assertEquals(2, tasks.atOnce());
        assertEquals(1, tasks.joining());
        assertEquals(0, run(THREE_ON_THREE, new Schedule.Meet(4)).tasks().joining());
    }

    private static final Snippets.Snippet METHODS = of("""
            int[] cells = {0, 0};
            class Part extends Thread {
                int number;
                public void run() { cells[number]++; }
            }
            Part one = new Part(), two = new Part();
            two.number = 1;
            one.start();
            two.start();
            one.join();
            two.join();
            return 0;
            """);

    /** Where tasks draw nothing, they begin with their first method. */
    @Test void howATaskBeginsIsSaidByTheCall() throws Exception {
        var schedule = new Schedule.Meet(2);
        assertEquals(2, METHODS.run(call -> call.with(schedule).with(Call.Begin.METHOD))
                .tasks().atOnce());
        assertEquals(0, run(METHODS, schedule).tasks().atOnce());
    }

    /** The workers of the common pool have something else to do first, which nobody sees. */
    private static Snippets.Snippet whileAllAreBusy(String program) {
        return of("""
                var number = BigInteger.TWO.pow(600);
                for (int i = 0; i < 3; i++)
                    CompletableFuture.supplyAsync(number::nextProbablePrime);
                long[] n = {0};
                %s
                return n[0];
                """.formatted(program));
    }

    private static final List<Snippets.Snippet> CALLER_COULD_DO_ALL = List.of(
            whileAllAreBusy("""
                    var one = CompletableFuture.runAsync(() -> n[0]++);
                    var other = CompletableFuture.runAsync(() -> n[0]++);
                    one.join();
                    other.join();"""),
            whileAllAreBusy("IntStream.range(0, 2).parallel().forEach(i -> n[0]++);"));

    /** Otherwise it would have done all before the others come: what races would look ordered. */
    @Test void theCallerWhoTakesATaskMeetsTheOthers() throws Exception {
        for (var snippet : CALLER_COULD_DO_ALL) {
            var run = snippet.run(call ->
                    call.with(new Schedule.Meet(2)).with(Call.Begin.METHOD));
            assertEquals(1, run.memory().races().size(), snippet::toString);
            assertEquals(2, run.tasks().atOnce());
        }
    }

    private static final Snippets.Snippet WRITES_WHAT_IS_MISSING = of("""
            var number = BigInteger.TWO.pow(600);
            Object[] known = {null};
            Runnable task = () -> { if (known[0] == null) known[0] = "something"; };
            var one = new Thread(task);
            var other = new Thread(() -> { number.nextProbablePrime(); task.run(); });
            one.start();
            other.start();
            one.join();
            other.join();
            return 0;
            """);

    /** The one who comes later would find it there, and write nothing: no race would be seen. */
    @Test void nobodyWritesBeforeAllHaveLooked() throws Exception {
        assertEquals(1, WRITES_WHAT_IS_MISSING.run(call -> call.with(new Schedule.Meet(2))
                .with(Call.Begin.METHOD)).memory().races().size());
    }

    // One by one

    private static final Snippets.Snippet IN_WHICH_ORDER = of("""
            var ended = new ConcurrentLinkedQueue<Integer>();
            try (var pool = Executors.newFixedThreadPool(3)) {
                for (int i = 1; i <= 3; i++) {
                    int task = i;
                    pool.submit(() -> { Math.random(); ended.add(task); });
                }
            }
            return ended.stream().reduce(0, (number, digit) -> 10 * number + digit);
            """);

    @Test void thoseWhoMetGoOnInTheOrderOfTheirThreadsOrTheOtherWayRound() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals(123.0, run(IN_WHICH_ORDER, new Schedule.OneByOne(3, false)).value());
            assertEquals(321.0, run(IN_WHICH_ORDER, new Schedule.OneByOne(3, true)).value());
        }
    }

    private static final Snippets.Snippet FOR_EACH_OTHER = of("""
            var barrier = new CyclicBarrier(3);
            var pool = Executors.newFixedThreadPool(3);
            Callable<Double> task = () -> { Math.random(); barrier.await(); return 1.0; };
            double sum = 0;
            for (var future : pool.invokeAll(List.of(task, task, task))) sum += future.get();
            pool.shutdown();
            return sum;
            """);

    /** The next goes on when the one before can go no further, not only when it has ended. */
    @Test void tasksThatWaitForEachOtherEnd() throws Exception {
        for (boolean lastFirst : List.of(false, true)) {
            var run = run(FOR_EACH_OTHER, new Schedule.OneByOne(3, lastFirst));
            assertEquals(new Ending.Returned(3.0), run.ending());
            assertEquals(3, run.tasks().atOnce());
        }
    }

    // Patient

    private static final Snippets.Snippet READS_TOO_EARLY = of("""
            var done = new AtomicInteger();
            var pool = Executors.newFixedThreadPool(2);
            for (int i = 0; i < 2; i++) pool.submit(() -> {
                Thread.sleep(1000);
                return done.incrementAndGet();
            });
            pool.shutdown();
            return done.get();
            """);

    /** Its result is another one when it has been made to wait. */
    @Test void aPatientCallerGetsWhatItDidNotWaitFor() throws Exception {
        assertEquals(0.0, run(READS_TOO_EARLY, new Schedule.Free()).value());
        assertEquals(2.0, run(READS_TOO_EARLY, new Schedule.Patient()).value());
    }

    // Fail

    private static final Snippets.Snippet COUNTS_FAILURES = of("""
            var failed = new ArrayList<Integer>();
            for (int i = 1; i <= 3; i++) try {
                var task = new FutureTask<>(() -> Math.random());
                new Thread(task).start();
                task.get();
            } catch (ExecutionException e) {
                failed.add(i);
            }
            return failed.size() == 1 ? failed.getFirst() : -1;
            """);

    @Test void theTaskOfThatNumberFails() throws Exception {
        for (int task = 1; task <= 3; task++) {
            var run = run(COUNTS_FAILURES, new Schedule.Fail(task));
            assertEquals((double) task, run.value());
            assertEquals(1, run.tasks().failed());
        }
        var run = run(COUNTS_FAILURES, new Schedule.Fail(4));
        assertEquals(-1.0, run.value());
        assertEquals(0, run.tasks().failed());
    }

    private static final Snippets.Snippet THROWS = of("""
            try (var pool = Executors.newFixedThreadPool(1)) {
                return pool.submit(() ->
                        Math.random()).get();
            }
            """);
    private static final Snippets.Snippet THROWS_ITSELF = of("""
            int[] cells = new int[1];
            cells[0] = 1;
            return cells[1];
            """);

    /** The innermost exception, and the learner's line. */
    @Test void whatReachesTheCallerIsTheEnding() throws Exception {
        var failed = assertInstanceOf(Ending.Threw.class,
                run(THROWS, new Schedule.Fail(1)).ending());
        assertTrue(failed.what().startsWith("IllegalStateException: check made this task fail"));
        assertEquals(3, failed.where().number());
        var threw = assertInstanceOf(Ending.Threw.class,
                run(THROWS_ITSELF, new Schedule.Free()).ending());
        assertTrue(threw.what().startsWith("ArrayIndexOutOfBoundsException: "), threw.what());
        assertEquals(3, threw.where().number());
    }

    // Short sleeps

    private static final Snippets.Snippet POLLS_SLOWLY = of("""
            var done = new AtomicInteger();
            var pool = Executors.newFixedThreadPool(3);
            for (int i = 0; i < 3; i++)
                pool.submit(() -> { Math.random(); done.incrementAndGet(); });
            pool.shutdown();
            while (done.get() < 3) Thread.sleep(7);
            return done.get();
            """);
    private static final Snippets.Snippet POLLS_ALWAYS = of("""
            var done = new AtomicInteger();
            var pool = Executors.newFixedThreadPool(3);
            for (int i = 0; i < 3; i++)
                pool.submit(() -> { Math.random(); done.incrementAndGet(); });
            pool.shutdown();
            while (done.get() < 3) Thread.onSpinWait();
            return done.get();
            """);

    /** A thread that wakes up only to look again is no reason to wait for it. */
    @Test void aThreadWithPausesOrNoneBetweenItsLooksHoldsNobodyUp() throws Exception {
        for (var snippet : List.of(POLLS_SLOWLY, POLLS_ALWAYS)) {
            var run = run(snippet, new Schedule.Meet(3));
            assertEquals(3.0, run.value());
            assertEquals(3, run.tasks().atOnce());
        }
    }

    /** It is a pause of a thread that may come yet: the meeting waits for whom it only delays. */
    private static final Snippets.Snippet COMES_LATE = of("""
            try (var pool = Executors.newFixedThreadPool(2)) {
                pool.submit(() -> Math.random());
                pool.submit(() -> { Thread.sleep(20); return Math.random(); });
            }
            return 0;
            """);

    @Test void whoPausesForAMomentBeforehandIsWaitedFor() throws Exception {
        assertEquals(2, run(COMES_LATE, new Schedule.Meet(2)).tasks().atOnce());
    }

    private static final Snippets.Snippet SHORT_LIMIT = of("""
            var pool = Executors.newFixedThreadPool(1);
            var task = pool.submit(() -> Math.random());
            pool.shutdown();
            return pool.awaitTermination(100, TimeUnit.MILLISECONDS) ? 1 : 0;
            """);
    private static final Snippets.Snippet LONG_LIMIT = of("""
            var pool = Executors.newFixedThreadPool(1);
            var task = pool.submit(() -> Math.random());
            pool.shutdown();
            return pool.awaitTermination(1, TimeUnit.HOURS) ? 1 : 0;
            """);

    /** While tasks are held, a short limit runs out, as on a busy day; a long one does not. */
    @Test void whoeverCountsOnTasksToBeShortIsShownThatTheyNeedNotBe() throws Exception {
        assertEquals(0.0, run(SHORT_LIMIT, new Schedule.Meet(2)).value());
        assertEquals(1.0, run(LONG_LIMIT, new Schedule.Meet(2)).value());
    }

    // Hung, or ended

    private static final Snippets.Snippet NEVER_OPENED = of("""
            var gate = new CountDownLatch(1);
            gate.await();
            return 0;
            """);
    private static final Snippets.Snippet DEADLOCK = of("""
            Object one = new Object(), two = new Object();
            var both = new CyclicBarrier(2);
            var other = new Thread(() -> {
                synchronized (one) { try { both.await(); } catch (Exception e) { }
                    synchronized (two) { one.notify(); } }
            }, "other");
            other.start();
            synchronized (two) { both.await();
                synchronized (one) { two.notify(); } }
            return 0;
            """);
    private static final Snippets.Snippet ENDLESS = ALONE.add("""
            long count = 0;
            while (count >= 0) count = (count + 1) & 0xFFFF;
            return count;
            """);

    private static List<String> waiting(Ending ending) {
        return assertInstanceOf(Ending.Hung.class, ending).threads().stream()
                .map(one -> "%s %s line %d".formatted(one.thread(),
                        one.runs() ? "runs in" : "waits in", one.at().number())).toList();
    }

    /** That is known as soon as all is still, whatever the patience. */
    @Test void aMethodThatWaitsForEverHangs() throws Exception {
        assertEquals(List.of("caller waits in line 2"),
                waiting(run(NEVER_OPENED, new Schedule.Free()).ending()));
        assertEquals(List.of("caller waits in line 9", "other waits in line 5"),
                waiting(run(DEADLOCK, new Schedule.Free()).ending()));
    }

    @Test void aMethodThatComputesForEverIsGivenSoMuchOfTheProcessor() throws Exception {
        assertEquals(List.of("caller runs in line 2"),
                waiting(ENDLESS.run(call -> call, 300).ending()));
    }

    private static final Snippets.Snippet LEAVES_ITS_POOL = of("""
            var pool = Executors.newFixedThreadPool(2);
            pool.submit(() -> Math.random()).get();
            return 5;
            """);

    @Test void aThreadThatOnlyWaitsForMoreIsNoReasonNotToEnd() throws Exception {
        for (var schedule : List.of(new Schedule.Free(), new Schedule.Meet(2)))
            assertEquals(new Ending.Returned(5.0), run(LEAVES_ITS_POOL, schedule).ending());
    }

    private static final Snippets.Snippet DOES_NOT_WAIT = of("""
            var pool = Executors.newFixedThreadPool(1);
            pool.submit(() -> {
                double sum = 0;
                for (int i = 0; i < 20_000; i++) sum += Math.random();
                return sum;
            });
            pool.shutdown();
            return 5;
            """);

    /** What is drawn is all drawn before the watch is over, also by those who come late. */
    @Test void theWatchIsOverWhenNothingMoreHappens() throws Exception {
        var run = run(DOES_NOT_WAIT, new Schedule.Free());
        assertEquals(new Ending.Returned(5.0), run.ending());
        assertEquals(20_000, run.draws().drawn());
    }

    private static final Snippets.Snippet FLOODS = of("""
            while (true) IO.println("0123456789".repeat(100));
            """);

    @Test void endlessOutputEndsACall() throws Exception {
        var flooded = assertInstanceOf(Ending.Flooded.class,
                run(FLOODS, new Schedule.Free()).ending());
        assertTrue(flooded.characters() >= 1_000_000);
    }

    @AfterAll static void end() {
        SNIPPETS.close();
        ALONE.close();
    }
}
