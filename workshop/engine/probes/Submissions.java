package engine.probes;

import module java.base;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Wrap;

/**
 * Tasks that are handed over: to a pool, to a scope, to a thread. A thread that hands over a task
 * has done all that came before it.
 */
@Harmless(of = ExecutorService.class, named = {"shutdown", "shutdownNow"}, why = "starts no task")
@Harmless(of = AbstractExecutorService.class, named = "newTaskFor", why = "in the submitter")
@Harmless(of = ThreadPoolExecutor.class, named = {"allow*", "prestart*", "purge", "remove", "set*"},
        why = "only configures it")
@Harmless(of = ScheduledThreadPoolExecutor.class, named = {"decorateTask", "set*"},
        why = "only configures it")
@Harmless(of = Executors.class, named = {"defaultThreadFactory", "privilegedThreadFactory"},
        why = "starts no thread")
@Harmless(of = ForkJoinPool.class, named = {"cancelDelayedTasksOnShutdown", "commonPool",
        "drainTasksTo", "getCommonPoolParallelism", "hasQueuedSubmissions", "managedBlock",
        "pollSubmission", "setParallelism"}, why = "starts no task")
@Harmless(of = ForkJoinPool.ForkJoinWorkerThreadFactory.class, named = "newThread",
        why = "starts no task")
@Harmless(of = Thread.class, named = {"activeCount", "checkAccess", "clone", "currentThread",
        "dumpStack", "enumerate", "getAllStackTraces", "getDefault*", "holdsLock", "ofPlatform",
        "ofVirtual", "set*", "stop", "threadId"}, why = "starts no task")
@Harmless(of = Thread.Builder.class, named = {"factory", "inherit*", "name"},
        why = "starts no task")
@Harmless(of = Thread.Builder.OfPlatform.class, named = {"daemon", "group", "priority",
        "stackSize"}, why = "starts no task")
@Harmless(of = Timer.class, named = {"cancel", "purge"}, why = "starts no task")
@Harmless(of = TimerTask.class, named = {"cancel", "scheduledExecutionTime"},
        why = "starts no task")
@Harmless(ofTypes = Tasks.SCOPE, named = {"open", "isCancelled"}, why = "starts no task")
@Harmless(ofTypes = Tasks.SCOPE + "$Configuration", named = "with*", why = "only configures it")
@Harmless(ofTypes = Tasks.SCOPE + "$Joiner", named = {"all*", "any*", "await*"},
        why = "starts no task")
public final class Submissions {
    @Calls(of = {ExecutorService.class, CompletionService.class}, named = "submit")
    @Calls(of = ScheduledExecutorService.class, named = "schedule*")
    @Calls(of = ForkJoinPool.class, named = "submitWithTimeout")
    @Calls(ofTypes = Tasks.SCOPE, named = "fork")
    @interface Giving {}

    @Calls(of = Executor.class, named = "execute")
    @Calls(of = {ExecutorService.class, CompletionService.class}, named = "submit")
    @Calls(of = ScheduledExecutorService.class, named = "schedule*")
    @Calls(of = ForkJoinPool.class, named = {"invoke", "externalSubmit", "lazySubmit",
            "submitWithTimeout"})
    @Calls(ofTypes = Tasks.SCOPE, named = "fork")
    @Calls(of = Timer.class, named = "schedule*")
    @interface Submitting {}

    @Calls(of = CompletableFuture.class, named = {"supplyAsync", "runAsync"})
    @Calls(of = Thread.class, named = "startVirtualThread")
    @interface Starting {}

    @Calls(of = ExecutorService.class, named = {"invokeAll", "invokeAny"})
    @Calls(of = ForkJoinPool.class, named = "invokeAllUninterruptibly")
    @interface All {}

    @Before @Submitting @Calls(of = {Thread.class, ForkJoinTask.class}, named = {"start", "fork"})
    @Calls(of = Thread.Builder.class, named = "start")
    public static void handsOver(Object receiver) {
        Session.see(now -> now.tasks.handsOver(1));
    }

    @Before @Starting public static void handsOver() {
        Session.see(now -> now.tasks.handsOver(1));
    }

    @Before @All public static void handsOverAll(Object pool, Collection<?> tasks) {
        Session.see(now -> now.tasks.handsOver(tasks.size()));
    }

    @After @Submitting @Starting @All
    @Calls(of = {Thread.class, ForkJoinTask.class}, named = {"start", "fork"})
    public static void handedOver() {
        Session.see(now -> now.tasks.mayWait());
    }

    @Wrap
    @Calls(of = Executor.class, named = "execute")
    @Calls(of = {ExecutorService.class, CompletionService.class}, named = "submit")
    @Calls(of = ScheduledExecutorService.class, named = "schedule*")
    @Calls(ofTypes = Tasks.SCOPE, named = "fork")
    @Calls(of = Timer.class, named = "schedule*")
    public static Runnable hand(Object pool, Runnable task) {
        return Tasks.wrapped(pool, task);
    }

    @Wrap @Giving public static Callable<?> hand(Object pool, Callable<?> task) {
        return Tasks.wrapped(pool, task);
    }

    @Wrap @Starting public static Runnable hand(Runnable task) {
        return Tasks.wrapped(null, task);
    }

    @Wrap @Calls(of = CompletableFuture.class, named = "supplyAsync")
    public static Supplier<?> hand(Supplier<?> task) {
        return Tasks.handed(null, task, it -> (Supplier<Object>) () -> it.around(task::get));
    }

    /** A thread that waits for the pool waits for these tasks, too. */
    @Before @Calls(of = CompletableFuture.class, named = {"supplyAsync", "runAsync"})
    public static void runsIn(Object task, Executor pool) {
        Tasks.isIn(pool, task);
    }

    @Wrap @All public static Collection<?> handAll(Object pool, Collection<?> tasks) {
        return tasks.stream().map(task -> task instanceof Callable<?> callable
                ? Tasks.wrapped(pool, callable) : task).toList();
    }

    @Before
    @Calls(of = ForkJoinPool.class, named = {"execute", "submit", "invoke", "externalSubmit",
            "lazySubmit"})
    public static void hand(Object pool, ForkJoinTask<?> task) {
        Session.trace(now -> now.tasks.release(pool, task));
    }

    @Before @Calls(of = {Thread.class, ForkJoinTask.class}, named = {"start", "fork"})
    public static void starts(Object task) {
        Session.trace(now -> now.tasks.release(null, task));
        if (task instanceof Thread) Session.order(order -> order.release(task));
    }

    @Before @Calls(of = ForkJoinTask.class, named = "invokeAll")
    public static void starts(ForkJoinTask<?> one, ForkJoinTask<?> other) {
        starts(List.of(one, other));
    }

    @Before @Calls(of = ForkJoinTask.class, named = "invokeAll")
    public static void starts(ForkJoinTask<?>[] tasks) {
        starts(Arrays.asList(tasks));
    }

    @Before @Calls(of = ForkJoinTask.class, named = "invokeAll")
    public static void starts(Collection<?> tasks) {
        Session.trace(now -> tasks.forEach(task -> now.tasks.release(null, task)));
    }

    @Before @Calls(of = Executors.class, named = {"new*Pool", "new*Executor"})
    @Calls(of = Executor.class, named = "new")
    public static void madePool() {
        Session.see(now -> now.tasks.madePool());
    }

    /** What wraps a task and is handed over later. */
    @Wrap @Calls(of = {Thread.class, FutureTask.class}, named = "new")
    @Calls(of = Executors.class, named = "callable")
    @Calls(of = ForkJoinTask.class, named = "adapt*")
    public static Runnable inside(Runnable task) {
        return Tasks.wrapped(null, task);
    }

    @Wrap @Calls(of = FutureTask.class, named = "new")
    @Calls(of = Executors.class, named = "privilegedCallable*")
    @Calls(of = ForkJoinTask.class, named = "adapt*")
    public static Callable<?> inside(Callable<?> task) {
        return Tasks.wrapped(null, task);
    }

    @Wrap @Calls(of = Thread.class, named = "new")
    public static Runnable inside(ThreadGroup group, Runnable task) {
        return Tasks.wrapped(null, task);
    }

    @Wrap @Calls(of = Thread.Builder.class, named = {"start", "unstarted"})
    @Calls(of = ThreadFactory.class, named = "newThread")
    public static Runnable inside(Object factory, Runnable task) {
        return Tasks.wrapped(null, task);
    }
}
