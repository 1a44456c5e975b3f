package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Result;
import java.lang.ref.WeakReference;

/** Executors of a whole program: where they are made, and which are left open. */
public final class Pools {
    @After @Calls(of = Executors.class, named = {"new*Pool", "new*Executor"})
    @Calls(of = ExecutorService.class, named = "new")
    public static void made(@Result Object pool, Line line) {
        var own = Session.own();
        if (own != null && pool instanceof ExecutorService service)
            own.pools.all.add(new Made(new WeakReference<>(service), line));
    }

    // What is noted

    private record Made(WeakReference<ExecutorService> pool, Line where) {}

    private final Queue<Made> all = new ConcurrentLinkedQueue<>();
    /** Pools whose threads do not keep the program alive. */
    private final Set<ExecutorService> daemons = Collections.synchronizedSet(
            Collections.newSetFromMap(new WeakHashMap<>()));
    private final Set<ExecutorService> used = Collections.synchronizedSet(
            Collections.newSetFromMap(new WeakHashMap<>()));

    /** A task of the pool begins on this thread. */
    void works(Object pool) {
        if (!(pool instanceof ExecutorService service)) return;
        used.add(service);
        if (Thread.currentThread().isDaemon()) daemons.add(service);
    }

    /** Where those were made that would keep the program alive. */
    List<Line> open() {
        return all.stream().filter(made -> isOpen(made.pool().get())).map(Made::where)
                .distinct().toList();
    }

    private boolean isOpen(ExecutorService pool) {
        return pool != null && !(pool instanceof ForkJoinPool) && !pool.isShutdown()
                && used.contains(pool) && !daemons.contains(pool);
    }

    int made() {
        return all.size();
    }
}
