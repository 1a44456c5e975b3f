import module java.base;
import engine.evidence.Call;
import engine.evidence.Ending;
import engine.evidence.Schedule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import static org.junit.jupiter.api.Assertions.*;

/**
 * Each way in which the JDK promises that what one thread has done comes before what another does:
 * a right program that relies on it, and its wrong twin, that writes too early or too late. The
 * first is never accused, the second always, whoever is held: the threads are others for certain,
 * and it is the promise that counts, not what happened.
 */
class EdgesTest {
    private static final Snippets SNIPPETS = new Snippets();
    /** Without a meeting, a parallel stream may be done before a second thread comes to it. */
    private static final List<Schedule> MEETING =
            List.of(new Schedule.Meet(2), new Schedule.OneByOne(2, true));
    private static final List<Schedule> ALL =
            List.of(new Schedule.Free(), new Schedule.Meet(2), new Schedule.OneByOne(2, true));

    /** A promise, a program that relies on it, and one that does not keep to it. */
    private record Edge(String name, Snippets.Snippet right, Optional<Snippets.Snippet> wrong) {}

    private static final List<Edge> EDGES = new ArrayList<>();

    private static void edge(String name, String right, String wrong) {
        EDGES.add(new Edge(name, add(right), Optional.of(add(wrong))));
    }

    /** Where a wrong twin would be another edge's. */
    private static void edge(String name, String right) {
        EDGES.add(new Edge(name, add(right), Optional.empty()));
    }

    /** Each has two cells to write, and pools, whose threads are not to be in others' way. */
    private static Snippets.Snippet add(String program) {
        return SNIPPETS.add("""
                int[] cells = {0, 0};
                var pool = Executors.newScheduledThreadPool(2);
                var other = Executors.newFixedThreadPool(2);
                var forks = new ForkJoinPool(2);
                try {
                %s
                } finally {
                    for (var each : List.of(pool, other, forks)) each.shutdownNow();
                }
                return 0;
                """.formatted(program));
    }

    // A task knows what was done before it was handed over, and who waits for it what it has done

    static {
        handed("pool.execute(() -> cells[0]++);", "pool.close();");
        handed("var it = pool.submit(() -> { cells[0]++; });", "it.get();");
        handed("var it = pool.submit(() -> cells[0]++);", "it.get();");
        handed("var it = pool.submit(() -> cells[0]++);", "it.get(1, TimeUnit.MINUTES);");
        handed("var it = pool.submit(() -> cells[0]++);",
                "while (!it.isDone()) Thread.onSpinWait();");
        handed("var it = pool.submit(() -> cells[0]++);",
                "while (it.state() == Future.State.RUNNING) Thread.yield();");
        handed("pool.submit(() -> cells[0]++);",
                "pool.shutdown(); pool.awaitTermination(1, TimeUnit.MINUTES);");
        handed("pool.submit(() -> cells[0]++);",
                "pool.shutdown(); while (!pool.isTerminated()) Thread.sleep(1);");
        handed("var it = pool.schedule(() -> cells[0]++, 1, TimeUnit.MILLISECONDS);", "it.get();");
        handed("var it = new FutureTask<>(() -> cells[0]++); pool.execute(it);", "it.get();");
        handed("var it = new FutureTask<>(() -> cells[0]++); new Thread(it).start();", "it.get();");
        handed("var service = new ExecutorCompletionService<Integer>(pool);"
                + " service.submit(() -> cells[0]++);", "service.take();");
        handed("var service = new ExecutorCompletionService<Integer>(pool);"
                + " service.submit(() -> cells[0]++);", "pool.close();");
        handed("var it = CompletableFuture.runAsync(() -> cells[0]++, pool);", "it.join();");
        handed("var it = CompletableFuture.supplyAsync(() -> cells[0]++, pool);", "it.get();");
        handed("var it = CompletableFuture.supplyAsync(() -> cells[0]++, pool);",
                "while (!it.isDone()) Thread.onSpinWait(); it.resultNow();");
        handed("var it = forks.submit(() -> cells[0]++);", "it.join();");
        handed("var it = forks.submit(ForkJoinTask.adapt(() -> cells[0]++));",
                "it.get();");
    }

    // Also who hears that it has failed

    static {
        for (var wait : List.of("get()", "get(1, TimeUnit.MINUTES)"))
            handed("var it = pool.submit(() -> { cells[0]++; throw new IOException(); });",
                    "try { it.%s; } catch (ExecutionException e) { cells[1]++; }".formatted(wait));
        handed("var it = CompletableFuture.runAsync("
                + "() -> { cells[0]++; throw new IllegalStateException(); }, pool);",
                "try { it.join(); } catch (CompletionException e) { cells[1]++; }");
        for (var wait : List.of("join()", "get()"))
            handed("var it = forks.submit(() -> { cells[0]++; throw new IOException(); });",
                    "try { it.%s; } catch (Exception e) { cells[1]++; }".formatted(wait));
        edge("a task that the pool has invoked, and that has failed", """
                try {
                    forks.invoke(ForkJoinTask.adapt(() -> {
                        cells[0]++;
                        throw new IOException();
                    }));
                } catch (Exception e) {
                    cells[0]++;
                }
                """);
        var interrupted = """
                var it = new Thread(() -> {
                    try {
                        Thread.sleep(100_000);
                    } catch (InterruptedException e) {
                        cells[0]++;
                    }
                });
                it.start();
                %s
                it.interrupt();
                %s
                it.join();
                """;
        edge("a sleep that is interrupted", interrupted.formatted("cells[0]++;", ""),
                interrupted.formatted("", "cells[0]++;"));
        edge("a task of invokeAny that has failed", """
                try {
                    other.invokeAny(List.of(() -> { cells[0]++; throw new IOException(); }));
                } catch (ExecutionException e) {
                    cells[0]++;
                }
                """);
    }

    // So do threads

    static {
        handed("var it = new Thread(() -> cells[0]++); it.start();", "it.join();");
        handed("var it = new Thread(() -> cells[0]++); it.start();",
                "while (it.isAlive()) it.join(1);");
        handed("var it = new Thread(() -> cells[0]++, \"name\"); it.start();",
                "it.join(Duration.ofMinutes(1));");
        handed("var it = Thread.ofPlatform().start(() -> cells[0]++);", "it.join();");
        handed("var it = Thread.ofVirtual().unstarted(() -> cells[0]++); it.start();",
                "it.join();");
        handed("var it = Thread.startVirtualThread(() -> cells[0]++);", "it.join();");
        handed("var it = Executors.defaultThreadFactory().newThread(() -> cells[0]++);"
                + " it.start();", "it.join();");
        handed("var it = new Timer(); var done = new CountDownLatch(1); it.schedule(new TimerTask()"
                + " { public void run() { cells[0]++; done.countDown(); } }, 1);",
                "done.await(); it.cancel();");
    }

    // And tasks of the learner's own classes

    static {
        handed("""
                class Own implements Runnable { public void run() { cells[0]++; } }
                var it = pool.submit(new Own());""", "it.get();");
        handed("""
                class Own implements Callable<Integer> {
                    public Integer call() { return cells[0]++; }
                }
                var it = pool.submit(new Own());""", "it.get();");
        handed("""
                class Own extends Thread { public void run() { cells[0]++; } }
                var it = new Own(); it.start();""", "it.join();");
        handed("""
                class Own extends RecursiveAction { protected void compute() { cells[0]++; } }
                var it = forks.submit(new Own());""", "it.join();");
        handed("""
                class Own implements Supplier<Integer> {
                    public Integer get() { return cells[0]++; }
                }
                var it = CompletableFuture.supplyAsync(new Own(), pool);""", "it.join();");
    }

    /** Wrong is what the caller writes between the two. */
    private static void handed(String over, String wait) {
        var frame = """
                %s
                %s
                %s
                %s
                cells[0]++;
                """;
        edge(over + " " + wait, frame.formatted("cells[0]++;", over, "", wait),
                frame.formatted("", over, "cells[0]++;", wait));
    }

    static {
        edge("invokeAll has waited for all", """
                pool.invokeAll(List.of(() -> cells[0]++, () -> cells[1]++));
                cells[0]++;
                ++cells[1];
                """, """
                pool.invokeAll(List.of(() -> cells[0]++, () -> cells[0]++));
                """);
        edge("what is forked is joined", """
                class Sum extends RecursiveAction {
                    int size, sum;
                    protected void compute() {
                        if (size == 1) sum = 1;
                        else {
                            Sum left = new Sum(), right = new Sum();
                            left.size = right.size = size / 2;
                            left.fork();
                            right.compute();
                            left.join();
                            left.sum += right.sum;
                            sum = left.sum;
                        }
                    }
                }
                var all = new Sum();
                all.size = 8;
                forks.invoke(all);
                """);
        edge("invokeAll of fork and join has waited for both", """
                class Part extends RecursiveAction {
                        protected void compute() {
                        invokeAll(ForkJoinTask.adapt(() -> cells[0]++),
                                ForkJoinTask.adapt(() -> cells[1]++));
                        cells[0]++;
                        cells[1]++;
                    }
                }
                forks.invoke(new Part());
                """);
    }

    // A stage begins when the one before, or both, have ended

    static {
        edge("one stage after the other", """
                CompletableFuture.supplyAsync(() -> cells[0]++, pool)
                        .thenApplyAsync(x -> cells[0]++, other)
                        .thenAcceptAsync(x -> cells[0]++, pool)
                        .thenRunAsync(() -> cells[0]++, other)
                        .handleAsync((x, e) -> cells[0]++, pool)
                        .whenCompleteAsync((x, e) -> cells[0]++, other).join();
                cells[0]++;
                """, """
                var source = CompletableFuture.supplyAsync(() -> 1, pool);
                var next = source.thenApplyAsync(x -> cells[0]++, pool);
                source.thenApplyAsync(x -> cells[0]++, other).join();
                next.join();
                """);
        edge("a stage after two", """
                var left = CompletableFuture.supplyAsync(() -> cells[0]++, pool);
                var right = CompletableFuture.supplyAsync(() -> cells[1]++, other);
                left.thenCombineAsync(right, (x, y) -> cells[0]++ + cells[1]++, pool).join();
                left.thenAcceptBoth(right, (x, y) -> cells[0]++).join();
                left.runAfterBoth(right, () -> cells[1]++).join();
                cells[0]++;
                cells[1]++;
                """, """
                var left = CompletableFuture.supplyAsync(() -> cells[0]++, pool);
                var right = CompletableFuture.supplyAsync(() -> cells[0]++, other);
                left.thenCombine(right, (x, y) -> x + y).join();
                """);
        edge("allOf is done when all are", """
                var left = CompletableFuture.runAsync(() -> cells[0]++, pool);
                var right = CompletableFuture.runAsync(() -> cells[1]++, other);
                CompletableFuture.allOf(left, right).join();
                cells[0]++;
                cells[1]++;
                """, """
                var left = CompletableFuture.runAsync(() -> cells[0]++, pool);
                var right = CompletableFuture.runAsync(() -> cells[1]++, other);
                CompletableFuture.allOf(left).join();
                cells[0]++;
                cells[1]++;
                """);
        edge("a stage that gives another", """
                CompletableFuture.supplyAsync(() -> cells[0]++, pool).thenCompose(x ->
                        CompletableFuture.supplyAsync(() -> cells[0]++, other)).join();
                cells[0]++;
                """);
        edge("a future completed by hand", """
                var done = new CompletableFuture<Integer>();
                Thread.ofPlatform().start(() -> { cells[0]++; done.complete(1); });
                done.join();
                cells[0]++;
                """, """
                var done = new CompletableFuture<Integer>();
                Thread.ofPlatform().start(() -> { done.complete(1); cells[0]++; });
                done.join();
                cells[0]++;
                """);
    }

    // Whoever takes an element out knows what was done before it was put in

    static {
        element("new ArrayBlockingQueue<int[]>(1)", "queue.put(box);", "queue.take()");
        element("new LinkedBlockingDeque<int[]>()", "queue.addLast(box);",
                "queue.pollFirst(1, TimeUnit.MINUTES)");
        element("new SynchronousQueue<int[]>()", "queue.offer(box, 1, TimeUnit.MINUTES);",
                "queue.poll(1, TimeUnit.MINUTES)");
        element("new LinkedTransferQueue<int[]>()", "queue.transfer(box);", "queue.take()");
        element("new ConcurrentLinkedQueue<int[]>()", "queue.add(box);",
                "Stream.generate(queue::poll).filter(x -> x != null).findFirst().get()");
        element("new ConcurrentLinkedDeque<int[]>()", "queue.push(box);",
                "Stream.generate(queue::pollLast).filter(x -> x != null).findFirst().get()");
        element("new ConcurrentHashMap<String, int[]>()", "queue.put(\"key\", box);",
                "Stream.generate(() -> queue.get(\"key\")).filter(x -> x != null)"
                        + ".findFirst().get()");
        element("new CopyOnWriteArrayList<int[]>()", "queue.add(box);",
                "{0}; while (queue.isEmpty()) Thread.yield(); taken = queue.get(0)");
    }

    /** Wrong is what is written to the element when it has been put in. */
    private static void element(String queue, String put, String taken) {
        var frame = """
                var queue = %s;
                Thread.ofPlatform().start(new FutureTask<>(() -> {
                    var box = new int[1];
                    %s
                    %s
                    %s
                    return 0;
                }));
                int[] taken = %s;
                taken[0]++;
                """;
        edge(queue + " " + put + " " + taken, frame.formatted(queue, "box[0]++;", put, "", taken),
                frame.formatted(queue, "", put, "box[0]++;", taken));
    }

    static {
        edge("an exchanger gives what the other had", """
                var exchanger = new Exchanger<int[]>();
                Callable<Integer> side = () -> {
                    var mine = new int[1];
                    for (int i = 0; i < 4; i++) {
                        mine[0]++;
                        mine = exchanger.exchange(mine);
                        mine[0]++;
                    }
                    return 0;
                };
                other.invokeAll(List.of(side, side));
                """, """
                var exchanger = new Exchanger<int[]>();
                Callable<Integer> side = () -> {
                    var mine = new int[1];
                    var others = exchanger.exchange(mine);
                    mine[0]++;
                    others[0]++;
                    return 0;
                };
                other.invokeAll(List.of(side, side));
                """);
    }

    // Gates: whoever comes through knows what was done before

    static {
        edge("a barrier, generation by generation", """
                var barrier = new CyclicBarrier(2);
                IntFunction<Callable<Integer>> side = number -> () -> {
                    for (int i = 0; i < 4; i++) {
                        cells[(number + i) %% 2]++;
                        barrier.await();
                    }
                    return 0;
                };
                other.invokeAll(List.of(side.apply(0), side.apply(1)));
                """.replace("%%", "%"), """
                var barrier = new CyclicBarrier(2);
                Callable<Integer> side = () -> {
                    barrier.await();
                    cells[0]++;
                    return barrier.await();
                };
                other.invokeAll(List.of(side, side));
                """);
        edge("a barrier's action comes between two generations", """
                var barrier = new CyclicBarrier(2, () -> { cells[0]++; cells[1]++; });
                IntFunction<Callable<Integer>> side = number -> () -> {
                    for (int i = 0; i < 3; i++) {
                        cells[number]++;
                        barrier.await();
                    }
                    return 0;
                };
                other.invokeAll(List.of(side.apply(0), side.apply(1)));
                """);
        edge("a phaser, phase by phase", """
                var phaser = new Phaser(2);
                IntFunction<Callable<Integer>> side = number -> () -> {
                    for (int i = 0; i < 3; i++) {
                        cells[(number + i) & 1]++;
                        phaser.arriveAndAwaitAdvance();
                    }
                    return 0;
                };
                other.invokeAll(List.of(side.apply(0), side.apply(1)));
                """, """
                var phaser = new Phaser(2);
                Callable<Integer> side = () -> {
                    phaser.arriveAndAwaitAdvance();
                    cells[0]++;
                    return phaser.arriveAndAwaitAdvance();
                };
                other.invokeAll(List.of(side, side));
                """);
        edge("arrivals at a phaser that another awaits", """
                var phaser = new Phaser(1);
                Thread.ofPlatform().start(() -> { cells[0]++; phaser.arrive(); });
                phaser.awaitAdvance(0);
                cells[0]++;
                """, """
                var phaser = new Phaser(1);
                Thread.ofPlatform().start(() -> { phaser.arrive(); cells[0]++; });
                phaser.awaitAdvance(0);
                cells[0]++;
                """);
        opened("new CountDownLatch(1)", "gate.countDown();", "gate.await();");
        opened("new CountDownLatch(1)", "gate.countDown();", "gate.await(1, TimeUnit.MINUTES);");
        opened("new CountDownLatch(1)", "gate.countDown();",
                "while (gate.getCount() > 0) Thread.yield();");
        opened("new Semaphore(0)", "gate.release();", "gate.acquire();");
        opened("new Semaphore(0)", "gate.release(2);", "gate.acquireUninterruptibly(2);");
        opened("new Semaphore(0)", "gate.release();", "while (!gate.tryAcquire()) Thread.yield();");
        opened("new Thread[] {Thread.currentThread()}", "LockSupport.unpark(gate[0]);",
                "LockSupport.park();");
    }

    // Volatile and atomic variables: whoever reads one knows what was done before it was written

    static {
        opened("""
                new Object() { volatile boolean open; }""", "gate.open = true;",
                "while (!gate.open) Thread.onSpinWait();");
        opened("new AtomicBoolean()", "gate.set(true);",
                "while (!gate.get()) Thread.onSpinWait();");
        opened("new AtomicInteger()", "gate.incrementAndGet();",
                "while (!gate.compareAndSet(1, 2)) Thread.onSpinWait();");
        opened("new AtomicReference<String>()", "gate.setRelease(\"open\");",
                "while (gate.getAcquire() == null) Thread.onSpinWait();");
        opened("new AtomicIntegerArray(1)", "gate.set(0, 1);",
                "while (gate.get(0) == 0) Thread.onSpinWait();");
        var handle = """
                new Object() { volatile int open; };
                var handle = MethodHandles.lookup().findVarHandle(
                        gate.getClass(), "open", int.class)""";
        opened(handle, "handle.setVolatile(gate, 1);",
                "while (gate.open == 0) Thread.onSpinWait();");
        opened(handle, "gate.open = 1;",
                "while ((int) handle.getVolatile(gate) == 0) Thread.onSpinWait();");
        var updater = """
                new Object() {
                    static class Door { volatile int open; }
                    Door door = new Door();
                    AtomicIntegerFieldUpdater<Door> updater =
                            AtomicIntegerFieldUpdater.newUpdater(Door.class, "open");
                }""";
        opened(updater, "gate.updater.set(gate.door, 1);",
                "while (gate.door.open == 0) Thread.onSpinWait();");
        opened(updater, "gate.door.open = 1;",
                "while (!gate.updater.compareAndSet(gate.door, 1, 2)) Thread.onSpinWait();");
        opened("new LongAdder()", "gate.increment();",
                "while (gate.sum() == 0) Thread.onSpinWait();");
    }

    // Signals

    static {
        opened("""
                new Object() { boolean open; }""", """
                synchronized (gate) { gate.open = true; gate.notifyAll(); }""", """
                synchronized (gate) { while (!gate.open) gate.wait(); }""");
        opened("""
                new ReentrantLock();
                boolean[] open = {false};
                var change = gate.newCondition()""", """
                gate.lock(); open[0] = true; change.signal(); gate.unlock();""", """
                gate.lock(); while (!open[0]) change.await(); gate.unlock();""");
    }

    /** Wrong is what is written when the gate is open. */
    private static void opened(String gate, String opens, String passes) {
        var frame = """
                var gate = %s;
                Thread.ofPlatform().start(() -> {
                    %s
                    %s
                    %s
                });
                %s
                cells[0]++;
                """;
        edge(gate + " " + opens + " " + passes,
                frame.formatted(gate, "cells[0]++;", opens, "", passes),
                frame.formatted(gate, "", opens, "cells[0]++;", passes));
    }

    // Locks are no order, but two writes under the same lock are no race

    static {
        locked("new Object()", "synchronized (lock) { cells[0]++; }");
        locked("new ReentrantLock()", "lock.lock(); cells[0]++; lock.unlock();");
        locked("new ReentrantLock()",
                "while (!lock.tryLock()) Thread.yield(); cells[0]++; lock.unlock();");
        locked("new ReentrantReadWriteLock()",
                "lock.writeLock().lock(); cells[0]++; lock.writeLock().unlock();");
        locked("new StampedLock()",
                "long stamp = lock.writeLock(); cells[0]++; lock.unlockWrite(stamp);");
        locked("new StampedLock()",
                "var it = lock.asWriteLock(); it.lock(); cells[0]++; it.unlock();");
        locked("new AtomicBoolean()", "while (lock.getAndSet(true)) Thread.yield(); cells[0]++;"
                + " lock.set(false);");
        locked("new Semaphore(1)", "lock.acquireUninterruptibly(); cells[0]++; lock.release();");
    }

    /** Right is one lock for all; wrong is a lock of its own for each. The caller takes part. */
    private static void locked(String lock, String adds) {
        var frame = """
                %s
                Runnable task = () -> {
                    %s
                    %s
                };
                var thread = new Thread(task);
                thread.start();
                task.run();
                thread.join();
                cells[0]++;
                """;
        var made = "var lock = " + lock + ";";
        edge(made + " " + adds, frame.formatted(made, "", adds), frame.formatted("", made, adds));
    }

    static {
        edge("who reads under a lock that can be shared writes under none", """
                var lock = new ReentrantReadWriteLock();
                Runnable task = () -> {
                    lock.writeLock().lock();
                    cells[0]++;
                    lock.writeLock().unlock();
                };
                var thread = new Thread(task);
                thread.start();
                task.run();
                thread.join();
                cells[0]++;
                """, """
                var lock = new ReentrantReadWriteLock();
                Runnable task = () -> {
                    lock.readLock().lock();
                    cells[0]++;
                    lock.readLock().unlock();
                };
                var thread = new Thread(task);
                thread.start();
                task.run();
                thread.join();
                cells[0]++;
                """);
    }

    static {
        edge("the caller writes before there are tasks, without a lock, and takes part in them", """
                var lock = new Object();
                cells[0] = 0;
                IntStream.range(0, 8).parallel().forEach(i -> {
                    Math.random();
                    synchronized (lock) { cells[0]++; }
                });""");
        edge("a lock of the learner's own, made of a synchroniser", """
                class Mutex extends AbstractQueuedSynchronizer {
                    protected boolean tryAcquire(int one) { return compareAndSetState(0, 1); }
                    protected boolean tryRelease(int one) { setState(0); return true; }
                }
                var lock = new Mutex();
                Runnable task = () -> { lock.acquire(1); cells[0]++; lock.release(1); };
                var thread = new Thread(task);
                thread.start();
                task.run();
                thread.join();""");
        edge("a lock of the learner's own, made of a VarHandle", """
                var held = MethodHandles.arrayElementVarHandle(int[].class);
                Runnable task = () -> {
                    while (!held.compareAndSet(cells, 1, 0, 1)) Thread.onSpinWait();
                    cells[0]++;
                    held.setRelease(cells, 1, 0);
                };
                var thread = new Thread(task);
                thread.start();
                task.run();
                thread.join();""");
    }

    // To set a variable to what follows from its old value is one step only for some methods

    static {
        updated("class It { static volatile int hits; }", "cells[0] = It.hits;", "It.hits++;");
        updated("var hits = new AtomicInteger();", "hits.incrementAndGet();",
                "hits.set(hits.get() + 1);");
        updated("var hits = new AtomicReference<Integer>(0);", "hits.updateAndGet(n -> n + 1);",
                "hits.set(hits.get() + 1);");
        updated("var hits = new ConcurrentHashMap<String, Integer>(Map.of(\"key\", 0));",
                "hits.merge(\"key\", 1, Integer::sum);",
                "hits.put(\"key\", hits.get(\"key\") + 1);");
        updated("var hits = Collections.synchronizedMap(new HashMap<>(Map.of(\"key\", cells)));",
                "hits.merge(\"key\", cells, (box, same) -> { box[0]++; return box; });",
                "hits.get(\"key\")[0]++;");
        updated("var hits = new ConcurrentHashMap<String, int[]>(Map.of(\"key\", cells));",
                "hits.compute(\"key\", (key, box) -> { box[0]++; return box; });",
                "hits.get(\"key\")[0]++;");
    }

    /** Two threads at the same time; one after the other where even the right step is no update. */
    private static void updated(String hits, String right, String wrong) {
        var frame = """
                %s
                Runnable task = () -> { %s };
                var one = new Thread(task);
                one.start();
                %s
                var two = new Thread(task);
                two.start();
                one.join();
                two.join();
                """;
        edge(hits + " " + right + " " + wrong, frame.formatted(hits, right,
                right.startsWith("cells") ? "one.join();" : ""), frame.formatted(hits, wrong, ""));
    }

    // Parallel streams: what was done before, what they do, and what is done after

    static {
        edge("a stream comes after what was done before, and before what is done after", """
                for (int i = 0; i < 2; i++) cells[i]++;
                IntStream.range(0, 2).parallel().forEach(i -> { Math.random(); cells[i]++; });
                for (int i = 0; i < 2; i++) cells[i]++;""", """
                IntStream.range(0, 8).parallel().forEach(i -> { Math.random(); cells[0]++; });""");
        edge("so does one in a pool of its own", """
                cells[0]++;
                forks.submit(() -> IntStream.range(0, 2).parallel().forEach(
                        i -> { Math.random(); cells[i]++; })).get();
                cells[0]++;""", """
                forks.submit(() -> IntStream.range(0, 8).parallel().forEach(
                        i -> { Math.random(); cells[0]++; })).get();""");
        edge("arrays that are filled in parallel", """
                cells[0]++;
                Arrays.parallelSetAll(cells, i -> { Math.random(); return cells[i]++; });
                cells[0]++;""", """
                Arrays.parallelSetAll(new int[8], i -> { Math.random(); return cells[0]++; });""");
        edge("an iterator of what was sorted in parallel", """
                var sorted = IntStream.range(0, 2).parallel()
                        .map(i -> { Math.random(); return cells[i]++; }).sorted().iterator();
                while (sorted.hasNext()) sorted.next();
                for (int i = 0; i < 2; i++) cells[i]++;""", """
                var sorted = IntStream.range(0, 8).parallel()
                        .map(i -> { Math.random(); return cells[0]++; }).sorted().iterator();
                while (sorted.hasNext()) sorted.next();""");
        edge("a map that is walked in parallel", """
                var map = new ConcurrentHashMap<>(Map.of(0, 0, 1, 1));
                cells[0]++;
                map.forEach(1, (key, value) -> { Math.random(); cells[key]++; });
                cells[0]++;""", """
                var map = new ConcurrentHashMap<>(Map.of(0, 0, 1, 1));
                map.forEach(1, (key, value) -> { Math.random(); cells[0]++; });""");
    }

    // In turn: one after the other, though not on the same thread

    static {
        streamed("IntStream.range(0, 8).parallel().mapToDouble(i -> Math.random())",
                ".forEachOrdered(x -> cells[0]++);", ".forEach(x -> cells[0]++);");
        streamed("var all = new DoubleSummaryStatistics();"
                + " IntStream.range(0, 8).parallel().mapToDouble(i -> Math.random())",
                ".forEachOrdered(all);", ".forEach(all);");
        streamed("var list = new ArrayList<Double>(99);"
                + " IntStream.range(0, 8).parallel().mapToObj(i -> Math.random())",
                ".forEachOrdered(list::add);", ".forEach(list::add);");
        streamed("IntStream.range(0, 8).parallel().mapToObj(i -> Math.random())",
                ".gather(Gatherer.ofSequential((_, x, down) -> down.push(cells[0]++))).toList();",
                ".gather(Gatherer.of((_, x, down) -> down.push(cells[0]++))).toList();");
        streamed("IntStream.range(0, 8).parallel().mapToObj(i -> Math.random())",
                ".gather(Gatherers.scan(() -> 0, (n, x) -> cells[0]++)).toList();",
                ".map(x -> cells[0]++).toList();");
        streamed("Stream.of(0, 1).gather(Gatherers.mapConcurrent(2, i -> { Math.random();",
                "return cells[i]++; })).toList();", "return cells[0]++; })).toList();");
        edge("a source of the learner's own is asked by one thread at a time", """
                class Source extends Spliterators.AbstractDoubleSpliterator {
                    int count;
                    Source() { super(2000, 0); }
                    public boolean tryAdvance(DoubleConsumer action) {
                        if (count++ == 2000) return false;
                        action.accept(count);
                        return true;
                    }
                }
                StreamSupport.doubleStream(new Source(), true)
                        .map(x -> x + Math.random()).sum();""");
        edge("so is an iterator", """
                class Source implements Iterator<Integer> {
                    int count;
                    public boolean hasNext() { return count < 2000; }
                    public Integer next() { return count++; }
                }
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Source(), 0), true)
                        .mapToDouble(x -> x + Math.random()).sum();""");
        edge("a subscriber gets one item after the other, and knows who gave it", """
                class Counter implements Flow.Subscriber<int[]> {
                    final CountDownLatch done = new CountDownLatch(1);
                    int count;
                    public void onSubscribe(Flow.Subscription it) { count++; it.request(99); }
                    public void onNext(int[] item) { count++; item[0]++; }
                    public void onError(Throwable e) { }
                    public void onComplete() { count++; done.countDown(); }
                }
                var counter = new Counter();
                var publisher = new SubmissionPublisher<int[]>(other, 8);
                publisher.subscribe(counter);
                for (int i = 0; i < 4; i++) {
                    var item = new int[1];
                    item[0]++;
                    publisher.submit(item);
                }
                publisher.close();
                counter.done.await();
                counter.count++;""");
        edge("the last child to complete runs its parent's completion", """
                class Node extends CountedCompleter<Void> {
                    final int size;
                    int sum;
                    Node left, right;
                    Node(Node parent, int size) { super(parent); this.size = size; }
                    public void compute() {
                        Math.random();
                        if (size == 1) sum++;
                        else {
                            left = new Node(this, size / 2);
                            right = new Node(this, size / 2);
                            setPendingCount(2);
                            left.fork();
                            right.fork();
                        }
                        tryComplete();
                    }
                    public void onCompletion(CountedCompleter<?> last) {
                        if (left != null) sum += left.sum + right.sum;
                        left = right = null;
                    }
                }
                forks.invoke(new Node(null, 8));""", """
                class Leaf extends CountedCompleter<Void> {
                    Leaf(CountedCompleter<?> parent) { super(parent); }
                    public void compute() { Math.random(); cells[0]++; tryComplete(); }
                }
                class Root extends CountedCompleter<Void> {
                    public void compute() {
                        setPendingCount(4);
                        for (int i = 0; i < 4; i++) new Leaf(this).fork();
                        tryComplete();
                    }
                }
                forks.invoke(new Root());""");
    }

    // Two parts are combined when both are done, by a thread that may have done neither

    static {
        streamed("var all = new int[1]; IntStream.range(0, 8).parallel().mapToDouble("
                + "i -> Math.random())",
                ".collect(() -> new int[1], (sum, x) -> sum[0]++, (a, b) -> a[0] += b[0]);",
                ".collect(() -> all, (sum, x) -> sum[0]++, (a, b) -> a[0] += b[0]);");
        streamed("var all = new int[1]; IntStream.range(0, 8).parallel().mapToObj("
                + "i -> Math.random())",
                ".collect(() -> new int[1], (sum, x) -> sum[0]++, (a, b) -> a[0] += b[0]);",
                ".collect(() -> all, (sum, x) -> sum[0]++, (a, b) -> a[0] += b[0]);");
        streamed("var all = new int[1]; IntStream.range(0, 8).parallel().mapToObj("
                + "i -> Math.random())",
                ".collect(Collector.of(() -> new int[1], (sum, x) -> sum[0]++,"
                        + " (a, b) -> { a[0] += b[0]; return a; }));",
                ".collect(Collector.of(() -> all, (sum, x) -> sum[0]++, (a, b) -> a));");
        streamed("IntStream.range(0, 8).parallel().mapToObj(i -> Math.random())",
                ".map(x -> new int[1]).reduce((a, b) -> { a[0]++; b[0]++; return a; });",
                ".reduce(new int[1], (a, x) -> { a[0]++; return a; }, (a, b) -> a);");
        streamed("IntStream.range(0, 8).parallel().mapToObj(i -> Math.random())",
                ".collect(Collectors.toMap(x -> 1, x -> new int[1],"
                        + " (a, b) -> { a[0]++; b[0]++; return a; }));",
                ".collect(Collectors.toMap(x -> 1, x -> { cells[0]++; return x; }, (a, b) -> a));");
        streamed("""
                class Sum implements Collector<Double, int[], int[]> {
                    public Supplier<int[]> supplier() { return () -> new int[1]; }
                    public BiConsumer<int[], Double> accumulator() { return (a, x) -> a[0]++; }
                    public BinaryOperator<int[]> combiner() {
                        return (a, b) -> { a[0] += b[0]; b[0]++; return a; };
                    }
                    public Function<int[], int[]> finisher() { return a -> a; }
                    public Set<Characteristics> characteristics() { return Set.of(); }
                }
                IntStream.range(0, 8).parallel().mapToObj(i -> Math.random())""",
                ".collect(new Sum());", ".peek(x -> cells[0]++).collect(new Sum());");
    }

    private static void streamed(String source, String right, String wrong) {
        edge(source + right + wrong, source + right, source + wrong);
    }

    @TestFactory Stream<DynamicTest> rightOnesAreSilent() {
        return EDGES.stream().map(edge -> DynamicTest.dynamicTest(edge.name, () -> {
            for (var schedule : ALL) assertEquals(List.of(), races(edge.right, schedule));
        }));
    }

    @TestFactory Stream<DynamicTest> theirWrongTwinsRace() {
        return EDGES.stream().filter(edge -> edge.wrong.isPresent())
                .map(edge -> DynamicTest.dynamicTest(edge.name, () -> {
                    for (var schedule : MEETING)
                        assertNotEquals(List.of(), races(edge.wrong.get(), schedule));
                }));
    }

    private static List<String> races(Snippets.Snippet snippet, Schedule schedule)
            throws Exception {
        var begin = snippet.toString().contains("Math") ? Call.Begin.DRAW : Call.Begin.METHOD;
        var run = snippet.run(call -> call.with(schedule).with(begin));
        assertInstanceOf(Ending.Returned.class, run.ending(), () -> schedule + "\n" + snippet);
        return Snippets.races(run);
    }

    @AfterAll static void end() {
        SNIPPETS.close();
    }
}
