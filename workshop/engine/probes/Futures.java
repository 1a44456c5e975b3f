package engine.probes;

import module java.base;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Enter;
import engine.hooks.Hooks.EvenIfItThrows;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Result;
import engine.probes.Submissions.All;
import engine.probes.Submissions.Giving;
import engine.probes.Submissions.Starting;

/**
 * Results that are waited for. A thread that has the result of a task, or has found that it is
 * done, knows that all the task did is done.
 */
@Harmless(of = Delayed.class, named = {"getDelay", "compareTo"}, why = "only asks")
@Harmless(of = ForkJoinTask.class, named = {"getPool", "inForkJoinPool", "getQueuedTaskCount",
        "getSurplusQueuedTaskCount", "peekNextLocalTask", "pollNextLocalTask", "pollSubmission",
        "pollTask", "reinitialize"}, why = "starts no task")
@Harmless(of = ForkJoinTask.class, named = {"exec", "setRawResult"}, why = "part of others")
@Harmless(of = CountedCompleter.class, named = "helpComplete", why = "starts no task")
@Harmless(of = FutureTask.class, named = {"done", "runAndReset"}, why = "the thread's own")
public final class Futures {
    // Which task a future stands for

    @After @Giving public static void gives(Object pool, Object task, @Result Object future) {
        Session.trace(now -> now.tasks.link(future, task));
    }

    /** When the pool is closed, all that came in by the service has ended, too. */
    @After @Calls(of = ExecutorCompletionService.class, named = "new")
    @Calls(of = Executors.class, named = "unconfigurable*")
    public static void serves(Object pool, @Result Object service) {
        Session.trace(now -> {
            now.tasks.includes(pool, service);
            now.tasks.includes(service, pool);
        });
    }

    @After @Starting @Calls(of = {FutureTask.class, Thread.class}, named = "new")
    @Calls(of = Executors.class, named = {"callable", "privilegedCallable*"})
    @Calls(of = ForkJoinTask.class, named = "adapt*")
    public static void gives(Object task, @Result Object future) {
        boolean isTask = task instanceof Runnable || task instanceof Callable<?>
                || task instanceof Supplier<?>;
        if (isTask) Session.trace(now -> now.tasks.link(future, task));
    }

    @After @Calls(of = Thread.class, named = "new")
    public static void gives(ThreadGroup group, Runnable task, @Result Object thread) {
        Session.trace(now -> now.tasks.link(thread, task));
    }

    @After @All
    public static void givesAll(Object pool, Collection<?> tasks, @Result List<?> futures) {
        Session.trace(now -> {
            var each = tasks.iterator();
            for (var future : futures) now.tasks.link(future, each.next());
            futures.forEach(now.tasks::waited);
        });
    }

    // Waiting

    @Before @Calls(of = Future.class, named = "get")
    @Calls(of = ForkJoinTask.class, named = {"join", "quietlyJoin*"})
    public static void joins(Object future) {
        if (future instanceof ForkJoinTask) Session.see(now -> now.conductor.joiners.begin());
    }

    @After @EvenIfItThrows @Calls(of = Future.class, named = "get")
    @Calls(of = ForkJoinTask.class, named = {"join", "quietlyJoin*"})
    public static void hasJoined(Object future) {
        if (future instanceof ForkJoinTask) Session.see(now -> now.conductor.joiners.end());
    }

    @After @EvenIfItThrows
    @Calls(of = Future.class, named = {"get", "resultNow", "exceptionNow", "state"})
    @Calls(of = CompletableFuture.class, named = {"join", "getNow"})
    @Calls(of = ForkJoinTask.class, named = {"join", "invoke", "quietly*", "getRawResult",
            "getException", "tryUnfork"})
    @Calls(ofTypes = Tasks.SCOPE + "$Subtask", named = {"get", "exception", "state"})
    @Calls(ofTypes = Tasks.SCOPE, named = {"join", "close"})
    @Calls(of = ExecutorService.class, named = "close")
    public static void awaited(Object future) {
        Session.see(now -> now.tasks.waited(future));
    }

    /** Where a class of the program keeps its result, the JDK asks for it once the task is done. */
    @Enter @Calls(of = ForkJoinTask.class, named = "getRawResult")
    public static void isAsked(Object task) {
        if (((ForkJoinTask<?>) task).isDone())
            Session.order(order -> order.acquire(task, "end"));
    }

    @After
    @Calls(of = Future.class, named = {"isDone", "isCancelled"})
    @Calls(of = {CompletableFuture.class, ForkJoinTask.class}, named = "isCompleted*")
    @Calls(of = ExecutorService.class, named = {"awaitTermination", "isTerminated"})
    @Calls(of = ForkJoinPool.class, named = {"awaitQuiescence", "isQuiescent"})
    public static void awaited(Object future, @Result boolean done) {
        if (done) awaited(future);
    }

    @After @Calls(of = ForkJoinTask.class, named = "helpQuiesce") public static void helped() {
        awaited(ForkJoinTask.inForkJoinPool() ? ForkJoinTask.getPool() : ForkJoinPool.commonPool());
    }

    @After @EvenIfItThrows @Calls(of = ForkJoinPool.class, named = "invoke")
    public static void awaited(Object pool, ForkJoinTask<?> task) {
        awaited(task);
    }

    @After @EvenIfItThrows @All
    public static void awaitedAll(Object pool, Collection<?> tasks) {
        Session.see(now -> tasks.forEach(now.tasks::waited));
    }

    @After @EvenIfItThrows @Calls(of = ForkJoinTask.class, named = "invokeAll")
    public static void awaited(ForkJoinTask<?> one, ForkJoinTask<?> other) {
        awaited(one);
        awaited(other);
    }

    @After @EvenIfItThrows @Calls(of = ForkJoinTask.class, named = "invokeAll")
    public static void awaited(ForkJoinTask<?>[] tasks) {
        for (var task : tasks) awaited(task);
    }

    @After @EvenIfItThrows @Calls(of = ForkJoinTask.class, named = "invokeAll")
    public static void awaited(Collection<?> tasks) {
        tasks.forEach(Futures::awaited);
    }

    @After @Calls(of = CompletionService.class, named = {"take", "poll"})
    @Calls(of = ForkJoinTask.class, named = "join*")
    public static void taken(Object service, @Result Object future) {
        if (future instanceof Future<?>) Session.see(now -> now.tasks.waited(future));
    }

    @After @Calls(of = Thread.class, named = "join") public static void joined(Object thread) {
        Session.see(now -> now.tasks.waited(thread));
        if (!((Thread) thread).isAlive())
            Session.order(order -> order.join(List.of((Thread) thread)));
    }

    @After @Calls(of = Thread.class, named = {"isAlive", "join"})
    public static void joined(Object thread, @Result boolean is) {
        joined(thread);
    }

    @After @Calls(of = Thread.class, named = "getState")
    public static void joined(Object thread, @Result Thread.State state) {
        joined(thread);
    }

    @After @Calls(of = TimeUnit.class, named = "timedJoin")
    public static void joined(Object unit, Thread thread) {
        joined(thread);
    }
}
