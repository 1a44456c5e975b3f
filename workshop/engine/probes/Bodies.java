package engine.probes;

import module java.base;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Enter;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Leave;
import static engine.probes.Tasks.SCOPE;

/** Tasks, pools and scopes that are objects of the learner's own classes: what they override. */
@Harmless(of = Object.class, named = {"clone", "equals", "finalize", "getClass", "hashCode",
        "toString"}, why = "orders no threads")
@Harmless(of = Enum.class, named = {"values", "valueOf", "name", "ordinal", "compareTo",
        "describeConstable", "getDeclaringClass"}, why = "only constants")
@Harmless(of = TimeUnit.class, named = {"convert", "of", "to*"}, why = "only calculates")
@Harmless(of = RejectedExecutionHandler.class, named = "rejectedExecution",
        why = "in the submitter")
@Harmless(of = ForkJoinPool.ManagedBlocker.class, named = {"block", "isReleasable"},
        why = "the learner's own")
@Harmless(of = ForkJoinWorkerThread.class, named = {"onStart", "onTermination"},
        why = "the thread's own")
public final class Bodies {
    private Bodies() {}

    // The learner's own classes

    @Calls(of = Runnable.class, named = "run")
    @Calls(of = Callable.class, named = "call")
    @Calls(of = Supplier.class, named = "get")
    @Calls(of = {RecursiveTask.class, RecursiveAction.class, CountedCompleter.class},
            named = "compute")
    @Calls(of = ForkJoinTask.class, named = "exec")
    @interface OfTask {}

    @Enter @OfTask public static void begins(Object task) {
        Session.trace(now -> now.tasks.start(task));
        Session.see(now -> now.work.enters(task));
    }

    @Leave @OfTask public static void ends(Object task) {
        Session.trace(now -> now.tasks.end(task, null));
    }

    // Pools and scopes of the learner's own: what they do before and after tasks

    @Enter @Calls(of = ThreadPoolExecutor.class, named = "beforeExecute")
    public static void prepares(Object pool) {
        Session.order(order -> order.acquire(pool, "given"));
    }

    @Enter @Calls(of = ThreadPoolExecutor.class, named = "terminated")
    @Calls(ofTypes = SCOPE + "$Joiner", named = "result")
    public static void concludes(Object pool) {
        Session.order(order -> order.acquire(pool, "end"));
    }

    @Leave @Calls(of = ThreadPoolExecutor.class, named = {"afterExecute", "terminated"})
    @Calls(ofTypes = SCOPE + "$Joiner", named = {"onFork", "onComplete"})
    public static void concluded(Object pool) {
        Session.order(order -> order.release(pool, "end"));
    }

    @Before @Calls(of = Thread.class, named = "run")
    public static void runsDirectly(Object thread) {
        if (Thread.currentThread() != thread) Session.see(now -> now.tasks.direct.increment());
    }
}
