import module java.base;
import engine.evidence.Call;
import engine.evidence.Ending;
import engine.evidence.Run;
import engine.evidence.Schedule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.*;

/**
 * What each probe sees, a section a file of {@code engine/probes}: a program of about ten lines,
 * and the part of the run's evidence that comes of it. What orders two threads is in
 * {@link EdgesTest}, who is held and when they go on in {@link ScheduleTest}.
 */
class ProbesTest {
    private static final Snippets SNIPPETS = new Snippets();

    private static Snippets.Snippet of(String program) {
        return SNIPPETS.add(program);
    }

    private static Run met(Snippets.Snippet snippet, int tasks) throws Exception {
        var run = snippet.run(call -> call.with(new Schedule.Meet(tasks)));
        assertInstanceOf(Ending.Returned.class, run.ending());
        return run;
    }

    // Draws

    private static final Snippets.Snippet ONE_GENERATOR = of("""
            var random = new SplittableRandom(42);
            double sum = 0;
            for (int i = 0; i < 100; i++) sum += random.nextDouble();
            return sum;
            """);

    @Test void drawsAreCountedWithTheirGenerator() throws Exception {
        var run = ONE_GENERATOR.run();
        var random = new SplittableRandom(42);
        assertEquals(100, run.draws().drawn());
        assertEquals(100, run.draws().largest());
        assertEquals(List.of(new Run.Generator("SplittableRandom", 1, false)),
                run.draws().generators());
        assertEquals(Map.of(random.nextDouble(), 100L), run.draws().streams());
        assertEquals(1, run.draws().made());
        assertEquals(0, run.draws().repeated());
    }

    /** Two draws are a point, in the quarter of a circle or in a whole one. */
    @Test void pointsAreCountedWhereTheyLie() throws Exception {
        var random = new SplittableRandom(42);
        long quarter = 0, whole = 0;
        for (int i = 0; i < 50; i++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) quarter++;
            if (Math.pow(2 * x - 1, 2) + Math.pow(2 * y - 1, 2) <= 1) whole++;
        }
        assertEquals(List.of(quarter, whole), ONE_GENERATOR.run().draws().points());
    }

    /** Where only draws are counted, the generators are not told apart: it is for many samples. */
    @Test void withoutTracesOnlyNumbersAreCounted() throws Exception {
        var run = ONE_GENERATOR.run(call -> Call.of(call.arguments().getFirst()));
        assertEquals(100, run.draws().drawn());
        assertEquals(List.of(), run.draws().generators());
        assertEquals(ONE_GENERATOR.run().draws().points(), run.draws().points());
    }

    private static final Snippets.Snippet BULK = of("""
            var distribution = new org.apache.commons.math3.distribution.UniformRealDistribution();
            var mersenne = new org.apache.commons.math3.random.MersenneTwister(42);
            var vectors = new org.apache.commons.math3.random.UncorrelatedRandomVectorGenerator(3,
                    new org.apache.commons.math3.random.UniformRandomGenerator(mersenne));
            double sum = Arrays.stream(distribution.sample(20)).sum() + distribution.sample();
            sum += vectors.nextVector()[2] + mersenne.nextDouble() + mersenne.nextFloat();
            sum += new Random(42).doubles(30).sum() + new Random(42).doubles(10, 0, 1).sum();
            sum += new Random(42).doubles().limit(5).sum() + Math.random();
            return sum + RandomGenerator.getDefault().equiDoubles(0, 1, true, false).limit(4).sum();
            """);

    /** 20 + 1 of the distribution, 3 of the vector, 2, 30 + 10 + 5 of streams, 1, and 4. */
    @Test void manyNumbersAtOnceAreManyDraws() throws Exception {
        assertEquals(76, BULK.run().draws().drawn());
    }

    private static final Snippets.Snippet SHARED = of("""
            var random = new Random(42);
            Runnable task = () -> { for (int i = 0; i < 10; i++) random.nextDouble(); };
            var other = new Thread(task);
            other.start();
            task.run();
            other.join();
            return 0;
            """);

    @Test void aGeneratorThatTwoThreadsDrawFromIsShared() throws Exception {
        assertEquals(List.of(new Run.Generator("Random", 2, false)),
                SHARED.run().draws().generators());
        assertEquals(List.of(new Run.Generator("Random", 2, true)),
                met(SHARED, 2).draws().generators());
    }

    private static final Snippets.Snippet HANDED_ON = of("""
            var random = new Random(42);
            for (int i = 0; i < 2; i++) {
                var task = new Thread(random::nextDouble);
                task.start();
                task.join();
            }
            return random.nextDouble();
            """);

    @Test void oneThatIsHandedOnIsNot() throws Exception {
        assertEquals(List.of(new Run.Generator("Random", 1, false)),
                HANDED_ON.run().draws().generators());
        assertEquals(3, HANDED_ON.run().draws().drawn());
    }

    private static final Snippets.Snippet SPLIT = of("""
            var root = new SplittableRandom(42);
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (int i = 0; i < 2; i++) {
                    var random = root.split();
                    pool.submit(() -> random.nextDouble() + random.nextDouble());
                }
            }
            return 0;
            """);

    @Test void generatorsThatAreSplitOffHaveStreamsOfTheirOwn() throws Exception {
        var draws = SPLIT.run().draws();
        assertEquals(3, draws.made());
        assertEquals(2, draws.streams().size());
        assertEquals(List.of(2L, 2L), List.copyOf(draws.streams().values()));
        assertEquals(2, draws.largest());
    }

    private static final Snippets.Snippet SAME_SEED = of("""
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (int i = 0; i < 2; i++) {
                    var random = new Random(42);
                    pool.submit(() -> { for (int n = 0; n < 10; n++) random.nextDouble(); });
                }
            }
            return 0;
            """);

    /** Nine pairs of neighbours of the one are those of the other. */
    @Test void equalSeedsRepeatWhatWasDrawn() throws Exception {
        var draws = SAME_SEED.run().draws();
        assertEquals(9, draws.repeated());
        assertEquals(Map.of(new Random(42).nextDouble(), 20L), draws.streams());
    }

    private static final Snippets.Snippet SPLITS_AT_ONCE = of("""
            var root = new SplittableRandom(42);
            Callable<Double> task = () -> root.split().nextDouble();
            try (var pool = Executors.newFixedThreadPool(2)) {
                pool.invokeAll(List.of(task, task));
            }
            return 0;
            """);

    @Test void tasksThatSplitTheSameGeneratorCollide() throws Exception {
        assertEquals(List.of("SplittableRandom true"), met(SPLITS_AT_ONCE, 2).draws().generators()
                .stream().filter(Run.Generator::collided)
                .map(one -> one.type() + " " + one.collided()).toList());
    }

    private static final Snippets.Snippet THREAD_LOCAL = of("""
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (int i = 0; i < 2; i++)
                    pool.submit(() -> ThreadLocalRandom.current().nextDouble());
            }
            return 0;
            """);

    /** One object, but a state for each thread; it has no seed, so there are no streams. */
    @Test void theThreadsOwnGeneratorIsNotShared() throws Exception {
        var draws = THREAD_LOCAL.run().draws();
        assertEquals(List.of(1, 1), draws.generators().stream()
                .map(Run.Generator::threads).toList());
        assertEquals(Map.of(), draws.streams());
    }

    // Tasks

    private static final Snippets.Snippet THREE_TASKS = of("""
            try (var pool = Executors.newFixedThreadPool(3)) {
                var futures = new ArrayList<Future<Double>>();
                for (int i = 0; i < 3; i++) futures.add(pool.submit(() -> Math.random()));
                for (var future : futures) future.get();
            }
            return 0;
            """);

    @Test void tasksAreCountedAsTheyAreHandedOver() throws Exception {
        var tasks = met(THREE_TASKS, 3).tasks();
        assertEquals(3, tasks.handedOver());
        assertEquals(0, tasks.waitedBetween());
        assertEquals(1, tasks.pools());
        assertEquals(3, tasks.atOnce());
        assertEquals(3, tasks.workers());
        assertEquals(0, tasks.virtualWorkers());
        assertTrue(tasks.platformThreads() >= 3);
        assertEquals(List.of(), tasks.left());
    }

    private static final Snippets.Snippet WAITS_BETWEEN = of("""
            try (var pool = Executors.newFixedThreadPool(3)) {
                for (int i = 0; i < 3; i++) pool.submit(() -> Math.random()).get();
            }
            return 0;
            """);

    @Test void whoWaitsBeforeTheNextIsHandedOverIsCounted() throws Exception {
        var tasks = met(WAITS_BETWEEN, 3).tasks();
        assertEquals(3, tasks.handedOver());
        assertEquals(2, tasks.waitedBetween());
        assertEquals(1, tasks.atOnce());
    }

    private static final Snippets.Snippet RUN_FOR_START = of("""
            for (int i = 0; i < 2; i++) new Thread(() -> Math.random()).run();
            return 0;
            """);

    @Test void aThreadThatIsRunInsteadOfStartedIsCalledDirectly() throws Exception {
        var tasks = RUN_FOR_START.run().tasks();
        assertEquals(2, tasks.calledDirectly());
        assertEquals(0, tasks.handedOver());
        assertEquals(1, tasks.workers());
    }

    private static final Snippets.Snippet WAYS_TO_HAND_OVER = of("""
            Callable<Integer> task = () -> 1;
            try (var pool = Executors.newScheduledThreadPool(1); var forks = new ForkJoinPool(1)) {
                pool.invokeAll(List.of(task, task, task));
                pool.schedule(task, 1, TimeUnit.MILLISECONDS).get();
                pool.execute(() -> {});
                forks.invoke(ForkJoinTask.adapt(task));
                CompletableFuture.supplyAsync(() -> 1, pool).get();
                Thread.startVirtualThread(() -> {}).join();
                Thread.ofPlatform().start(() -> {}).join();
                new ExecutorCompletionService<Integer>(pool).submit(task).get();
            }
            return 0;
            """);

    @Test void eachWayToHandOverIsOne() throws Exception {
        var tasks = WAYS_TO_HAND_OVER.run().tasks();
        assertEquals(3 + 1 + 1 + 1 + 1 + 1 + 1 + 1, tasks.handedOver());
        assertEquals(2, tasks.pools());
    }

    private static final Snippets.Snippet LEFT = of("""
            var pool = Executors.newFixedThreadPool(1, Thread.ofPlatform().name("mine").factory());
            pool.submit(() -> Math.random()).get();
            return 0;
            """);

    @Test void aThreadThatIsNotEndedIsLeft() throws Exception {
        assertEquals(List.of("mine"), LEFT.run().tasks().left());
    }

    // Work

    private static final Snippets.Snippet METHODS = of("""
            class Counter {
                int count;
                void add() { count++; }
            }
            var counter = new Counter();
            for (int i = 0; i < 5; i++) counter.add();
            Runnable task = counter::add;
            task.run();
            return counter.count;
            """);

    /** Six calls, and that of the program itself, and of what has chosen it. */
    @Test void callsOfTheLearnersMethodsAreCounted() throws Exception {
        assertEquals(6 + 2, METHODS.run().tasks().methods());
    }

    private static final Snippets.Snippet VIRTUAL = of("""
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 3; i++) pool.submit(() -> Math.random());
            }
            return Math.random();
            """);

    @Test void virtualWorkersAreToldFromOthers() throws Exception {
        var tasks = met(VIRTUAL, 3).tasks();
        assertEquals(4, tasks.workers());
        assertEquals(3, tasks.virtualWorkers());
    }

    private static final Snippets.Snippet LOCKED = of("""
            var lock = new ReentrantLock();
            Callable<Double> task = () -> {
                lock.lock();
                try { return Math.random(); } finally { lock.unlock(); }
            };
            try (var pool = Executors.newFixedThreadPool(2)) {
                pool.invokeAll(List.of(task, task));
            }
            return 0;
            """);

    @Test void aLockAroundTheWholeTaskIsSeen() throws Exception {
        assertTrue(met(LOCKED, 2).tasks().locked());
        assertFalse(met(THREE_TASKS, 3).tasks().locked());
    }

    private static final Snippets.Snippet PRINTED = of("""
            try (var pool = Executors.newFixedThreadPool(1)) {
                pool.execute(() -> { throw new IllegalStateException(); });
            }
            return 0;
            """);
    private static final Snippets.Snippet KEPT = of("""
            try (var pool = Executors.newFixedThreadPool(1)) {
                pool.submit(() -> { throw new IllegalStateException(); });
            }
            return 0;
            """);

    /** A future keeps it. */
    @Test void aFailureThatIsOnlyPrintedIsSeen() throws Exception {
        assertTrue(PRINTED.run().tasks().printed());
        assertFalse(KEPT.run().tasks().printed());
    }

    private static final Snippets.Snippet LATE = of("""
            var pool = Executors.newFixedThreadPool(1);
            pool.submit(() -> { Thread.sleep(1000); return Math.random(); });
            pool.shutdown();
            return 0;
            """);

    @Test void whatIsDrawnAfterTheReturnIsLate() throws Exception {
        assertTrue(LATE.run().tasks().late() > 0);
        assertEquals(0, THREE_TASKS.run().tasks().late());
    }

    // Waits

    private static final Snippets.Snippet SLEEPS = of("""
            try (var pool = Executors.newFixedThreadPool(3)) {
                for (long time : List.of(3000L, 1000L, 2000L))
                    pool.submit(() -> { Thread.sleep(time); return 0; });
            }
            Thread.sleep(Duration.ofSeconds(4));
            TimeUnit.MILLISECONDS.sleep(500);
            return 0;
            """);

    /** They take no time of ours, and end in their order whatever the machine is busy with. */
    @Test void sleepsAreByAClockOfTheirOwn() throws Exception {
        var waits = SLEEPS.run().waits();
        assertEquals(List.of(1000L, 2000L, 3000L, 4000L, 500L), waits.sleeps());
        assertEquals(3000 + 4000 + 500, waits.clock());
        assertEquals(0, waits.commonPool());
    }

    private static final Snippets.Snippet COMMON_POOL = of("""
            IntStream.range(0, 2).mapToObj(i -> CompletableFuture.runAsync(() -> {
                try { Thread.sleep(1000); } catch (InterruptedException e) { }
            })).toList().forEach(CompletableFuture::join);
            return 0;
            """);

    /** Who waits for one may help: that sleep would be the caller's. */
    @Test void sleepsOnThreadsOfTheCommonPoolAreCounted() throws Exception {
        var waits = COMMON_POOL.run().waits();
        assertEquals(List.of(1000L, 1000L), waits.sleeps());
        assertTrue(waits.commonPool() > 0);
    }

    private static final Snippets.Snippet LIMITS = of("""
            try (var pool = Executors.newFixedThreadPool(1)) {
                var task = pool.submit(() -> { Thread.sleep(10_000); return 1; });
                var queue = new LinkedBlockingQueue<Integer>();
                int given = queue.poll(7, TimeUnit.SECONDS) == null ? 1 : 0;
                try { task.get(2, TimeUnit.SECONDS); } catch (TimeoutException e) { given += 2; }
                return given + 4 * task.get(100, TimeUnit.SECONDS);
            }
            """);

    /** Seven seconds of the clock, and two more, are over before the ten of the task are. */
    @Test void limitsAreByTheSameClock() throws Exception {
        var run = LIMITS.run();
        assertEquals(7.0, run.value());
        assertEquals(10_000, run.waits().clock());
    }

    private static final Snippets.Snippet BUSY = of("""
            try (var pool = Executors.newFixedThreadPool(1)) {
                var task = pool.submit(() -> { Thread.sleep(1000); return 1; });
                int looks = 0;
                while (!task.isDone()) looks++;
                return looks > 1000 ? 1 : 0;
            }
            """);
    private static final Snippets.Snippet POLLS_WITH_PAUSES = of("""
            try (var pool = Executors.newFixedThreadPool(1)) {
                var task = pool.submit(() -> { Thread.sleep(1000); return 1; });
                while (!task.isDone()) Thread.sleep(1);
                return task.get();
            }
            """);

    @Test void aThreadThatAsksAgainAndAgainIsBusy() throws Exception {
        var busy = BUSY.run();
        assertEquals(1.0, busy.value());
        assertEquals(1, busy.waits().busy());
        assertEquals(0, POLLS_WITH_PAUSES.run().waits().busy());
        assertEquals(1000, POLLS_WITH_PAUSES.run().waits().clock());
    }

    // Gates, locks, atomics and queues: what they order is in EdgesTest

    private static final Snippets.Snippet CONTENDED = of("""
            var lock = new Object();
            var hits = new AtomicInteger();
            Runnable task = () -> {
                for (int i = 0; i < 10; i++) synchronized (lock) { hits.incrementAndGet(); }
            };
            var other = new Thread(task);
            other.start();
            other.join();
            task.run();
            return hits.get();
            """);

    /** Ten on the lock and ten on the number, for so much comes when both threads have used it. */
    @Test void operationsOnWhatSeveralThreadsUseAreCounted() throws Exception {
        assertEquals(20, CONTENDED.run().memory().contended());
        assertEquals(0, ONE_GENERATOR.run().memory().contended());
    }

    private static final Snippets.Snippet GATES = of("""
            var permits = new Semaphore(1);
            Runnable task = () -> {
                for (int i = 0; i < 10; i++) {
                    permits.acquireUninterruptibly();
                    permits.release();
                }
            };
            var other = new Thread(task);
            other.start();
            other.join();
            task.run();
            return 0;
            """);

    @Test void permitsThatSeveralThreadsTakeAreCountedToo() throws Exception {
        assertEquals(10, GATES.run().memory().contended());
    }

    private static final Snippets.Snippet QUEUES = of("""
            var map = new ConcurrentHashMap<String, Integer>();
            Runnable task = () -> {
                for (int i = 0; i < 10; i++) map.merge("hits", 1, Integer::sum);
            };
            var other = new Thread(task);
            other.start();
            other.join();
            task.run();
            return map.get("hits");
            """);

    @Test void soAreUpdatesOfAMap() throws Exception {
        assertEquals(10, QUEUES.run().memory().contended());
    }

    // Memory: a race has the learner's name for what is written, and both lines

    private static final Snippets.Snippet CELL = racing("""
            long[] sum = new long[2];
            """, """
            sum[0] += 1;
            """);
    private static final Snippets.Snippet FIELD = racing("""
            class It { int hits; } var it = new It();
            """, """
            it.hits++;
            """);
    private static final Snippets.Snippet STATIC = racing("""
            class Total { static long hits; }
            """, """
            Total.hits += 2;
            """);
    private static final Snippets.Snippet VOLATILE = racing("""
            class Total { static volatile long hits; }
            """, """
            Total.hits++;
            """);
    private static final Snippets.Snippet LIST = racing("""
            var results = new ArrayList<Integer>(99);
            """, """
            results.add(1);
            """);
    private static final Snippets.Snippet ATOMIC = racing("""
            var count = new AtomicInteger();
            """, """
            count.set(count.get() + 1);
            """);
    private static final Snippets.Snippet MAP = racing("""
            var counts = new ConcurrentHashMap<>(Map.of("a", 0));
            """, """
            counts.put("a", counts.get("a") + 1);
            """);
    private static final Snippets.Snippet TEXT = racing("""
            var text = new StringBuilder(99);
            """, """
            text.append("a");
            """);
    private static final Snippets.Snippet BITS = racing("""
            var bits = new BitSet(64);
            """, """
            bits.set(1);
            """);
    private static final Snippets.Snippet STATISTICS = racing("""
            var inside = new LongSummaryStatistics();
            """, """
            inside.accept(1);
            """);
    private static final Snippets.Snippet COMMONS = racing("""
            var sums = new org.apache.commons.math3.stat.descriptive.SummaryStatistics();
            """, """
            sums.addValue(1);
            """);

    /** Line 3 writes on the one thread, line 6 on the other. */
    private static Snippets.Snippet racing(String shared, String writes) {
        return of(shared + """
                var other = new Thread(() -> {
                    %s
                });
                other.start();
                %s
                other.join();
                return 0;
                """.formatted(writes.strip(), writes.strip()));
    }

    @Test void cellsOfArrays() throws Exception {
        assertEquals(List.of("sum[0], lines 3 and 6"), Snippets.races(CELL.run()));
        assertEquals(2, CELL.run().memory().races().getFirst().threads());
    }

    @Test void fieldsOfObjectsAndOfClasses() throws Exception {
        assertEquals(List.of("it.hits, lines 3 and 6"), Snippets.races(FIELD.run()));
        assertEquals(List.of("Total.hits, lines 3 and 6"), Snippets.races(STATIC.run()));
        assertEquals(List.of("Total.hits, lines 3 and 6"), Snippets.races(VOLATILE.run()));
    }

    @Test void collectionsForOneThread() throws Exception {
        assertEquals(List.of("results, lines 3 and 6"), Snippets.races(LIST.run()));
        assertEquals(List.of("text, lines 3 and 6"), Snippets.races(TEXT.run()));
        assertEquals(List.of("bits, lines 3 and 6"), Snippets.races(BITS.run()));
    }

    @Test void statistics() throws Exception {
        assertEquals(List.of("inside, lines 3 and 6"), Snippets.races(STATISTICS.run()));
        assertEquals(List.of("sums, lines 3 and 6"), Snippets.races(COMMONS.run()));
    }

    @Test void valuesThatAreSetToWhatFollowsFromTheOldOne() throws Exception {
        assertEquals(List.of("count, lines 3 and 6"), Snippets.races(ATOMIC.run()));
        assertEquals(List.of("the value of one key of counts, lines 3 and 6"),
                Snippets.races(MAP.run()));
    }

    private static final Snippets.Snippet SEVERAL = of("""
            class It { int hits, tries; } var it = new It();
            var done = new ArrayList<Integer>(99);
            Runnable task = () -> {
                it.hits++;
                it.tries++;
                done.add(it.hits);
            };
            var other = new Thread(task);
            other.start();
            task.run();
            other.join();
            return 0;
            """);

    @Test void eachVariableIsARaceOfItsOwn() throws Exception {
        assertEquals(List.of("done, lines 6 and 6", "it.hits, lines 4 and 4",
                "it.tries, lines 5 and 5"), Snippets.races(SEVERAL.run()));
    }

    private static final Snippets.Snippet CONSUMER = of("""
            var numbers = new DoubleSummaryStatistics();
            IntStream.range(0, 8).parallel().mapToDouble(i -> Math.random())
                    .forEach(numbers);
            return 0;
            """);
    private static final Snippets.Snippet REFERENCE = of("""
            var numbers = new ArrayList<Double>(99);
            IntStream.range(0, 8).parallel().mapToObj(i -> Math.random())
                    .forEach(numbers::add);
            return 0;
            """);

    @Test void consumersAndMethodReferencesWriteToo() throws Exception {
        assertEquals(List.of("numbers, lines 3 and 3"), Snippets.races(met(REFERENCE, 2)));
        assertEquals(1, Snippets.races(met(CONSUMER, 2)).size());
    }

    private static final Snippets.Snippet OWN_CELLS = of("""
            long[] sum = new long[2];
            class It { static final List<Integer> ALL = new Vector<>(); }
            IntStream.range(0, 2).parallel().forEach(i -> {
                Math.random();
                sum[i]++;
                It.ALL.add(i);
            });
            return 0;
            """);

    @Test void cellsOfTheirOwnAndCollectionsForManyAreNoRace() throws Exception {
        assertEquals(List.of(), Snippets.races(met(OWN_CELLS, 2)));
    }

    // Streams

    private static final Snippets.Snippet STREAMS = of("""
            long sum = IntStream.range(0, 10).parallel().sum()
                    + IntStream.range(0, 10).parallel().sequential().sum();
            int[] numbers = new int[10];
            Arrays.parallelSetAll(numbers, i -> i);
            return sum + numbers[1];
            """);

    @Test void parallelStreamsAreCountedAndThoseThatAreUndone() throws Exception {
        var streams = STREAMS.run().streams();
        assertEquals(2, streams.parallel());
        assertEquals(1, streams.undone());
        assertEquals(0, streams.objects());
    }

    private static final Snippets.Snippet BOXED = of("""
            double sum = IntStream.range(0, 10).boxed().mapToInt(i -> i).sum()
                    + IntStream.range(0, 10).mapToObj(i -> "" + i).count()
                    + Stream.generate(() -> "one").limit(5).count();
            var list = new ArrayList<Integer>();
            for (int i = 0; i < 7; i++) list.add(i);
            return sum + list.size();
            """);

    @Test void numbersInBoxesAreCounted() throws Exception {
        var streams = BOXED.run().streams();
        assertEquals(7, streams.boxed());
        assertTrue(streams.objects() >= 10, "at least those of boxed()");
    }

    private static final Snippets.Snippet ITERATED = of("""
            return Stream.iterate(1, i -> i + 1).limit(10).mapToInt(i -> i).sum()
                    + IntStream.iterate(1, i -> i < 6, i -> i + 1).sum();
            """);

    @Test void whatComesOutOfIterateIsCounted() throws Exception {
        assertEquals(10 + 5, ITERATED.run().streams().iterated());
    }

    // Vectors

    private static final Snippets.Snippet VECTORS = of("""
            var lanes = jdk.incubator.vector.LongVector.SPECIES_PREFERRED;
            var one = jdk.incubator.vector.LongVector.broadcast(lanes, 1);
            BinaryOperator<jdk.incubator.vector.LongVector> plus = (a, b) -> a.add(b);
            UnaryOperator<jdk.incubator.vector.LongVector> twice = one::add;
            var sum = plus.apply(twice.apply(one), one.mul(one));
            sum.intoArray(new long[lanes.length()], 0);
            if (sum.length() == 0) sum.add(1).lanewise(
                    jdk.incubator.vector.VectorOperators.NOT);
            return 0;
            """);

    /** As they are made, also by a lambda and a method reference: none that is never reached. */
    @Test void calculationsInLanesAreCounted() throws Exception {
        assertEquals(3, VECTORS.run().vectors().operations());
        assertEquals(0, ITERATED.run().vectors().operations());
    }

    // Exits

    private static final Snippets.Snippet EXIT = of("""
            try (var pool = Executors.newFixedThreadPool(1)) {
                pool.submit(() -> System.exit(0));
            }
            return 0;
            """);
    private static final Snippets.Snippet HALT = of("""
            Runtime.getRuntime().halt(0);
            return 0;
            """);

    /** They do not succeed: the next call is in the same JVM. */
    @Test void attemptsToEndTheJvmAreSeen() throws Exception {
        for (var snippet : List.of(EXIT, HALT))
            assertEquals(new Ending.Exited(true), snippet.run(call -> call).ending());
        assertEquals(0.0, THREE_TASKS.run().value());
    }

    @AfterAll static void end() {
        SNIPPETS.close();
    }
}
