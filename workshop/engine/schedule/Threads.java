package engine.schedule;

import module java.base;

/** The platform threads of this JVM, and which of them a call has brought into being. */
public final class Threads {
    /** The groups of threads that the JDK makes by itself: for virtual threads, and to clean up. */
    private static final Set<String> GROUPS_OF_THE_JDK =
            Set.of("CarrierThreads", "InnocuousThreadGroup");
    /** It waits for the network, on behalf of virtual threads: to Java it looks as if it ran. */
    private static final String UNBLOCKER = "VirtualThread-unblocker";
    /** So long may threads take to end that were interrupted. */
    private static final long END_NANOS = 50_000_000;

    private final Set<Thread> always, before = all();
    private final Thread caller;
    private int most;

    /**
     * To be made before the call; {@code always} are those that were there before the first one.
     */
    public Threads(Thread caller, Set<Thread> always) {
        this.caller = caller;
        this.always = always;
    }

    public static Set<Thread> all() {
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) group = group.getParent();
        var threads = new Thread[2 * group.activeCount() + 100];
        return new HashSet<>(Arrays.asList(threads).subList(0, group.enumerate(threads)));
    }

    public boolean isNew(Thread thread) {
        return !before.contains(thread);
    }

    /**
     * Whether no thread is there that could go on with a task: one of an earlier call's, and a
     * carrier of virtual ones, could.
     */
    boolean areIdle() {
        return always.containsAll(all());
    }

    /** Whether all those that came with the learner's code wait, as far as Java knows. */
    boolean areWaiting() {
        return all().stream().noneMatch(thread -> !always.contains(thread) && runs(thread));
    }

    private static boolean runs(Thread thread) {
        return thread.getState() == Thread.State.RUNNABLE && !thread.getName().equals(UNBLOCKER)
                && !isOfALibrary(thread);
    }

    /** Counts those of the learner's that are alive. */
    void look() {
        most = Math.max(most, (int) all().stream().filter(this::isLearners).count());
    }

    /** Ends those that an interrupt can end. */
    public static void interrupt(Set<Thread> always) throws InterruptedException {
        var others = all();
        others.removeIf(thread ->
                always.contains(thread) || isTheJdks(thread) || isOfALibrary(thread));
        others.forEach(Thread::interrupt);
        long end = System.nanoTime() + END_NANOS;
        for (var thread : others)
            if (!thread.join(Duration.ofNanos(end - System.nanoTime()))) return;
    }

    /**
     * Whether all but these are the JDK's own, as many as it would have, and wait for work: not
     * amid a task.
     */
    public static boolean areTheJdks(Set<Thread> always) {
        var common = ForkJoinPool.commonPool();
        return common.getParallelism() == Runtime.getRuntime().availableProcessors() - 1
                && common.isQuiescent() && all().stream().allMatch(thread ->
                always.contains(thread) || isOfALibrary(thread)
                || isTheJdks(thread) && !runs(thread));
    }

    private static boolean isTheJdks(Thread thread) {
        return isInItsGroups(thread) || thread instanceof ForkJoinWorkerThread worker
                && worker.getPool() == ForkJoinPool.commonPool();
    }

    private boolean isLearners(Thread thread) {
        return isNew(thread) && thread != caller && !isInItsGroups(thread);
    }

    private static boolean isInItsGroups(Thread thread) {
        var group = thread.getThreadGroup(); // null for a thread that has just ended
        return group == null || GROUPS_OF_THE_JDK.contains(group.getName());
    }

    /** One of a class of its own, such as Spark has to wait for the network. */
    private static boolean isOfALibrary(Thread thread) {
        return thread.getClass().getClassLoader() instanceof URLClassLoader;
    }

    /** The most that were alive at a look. */
    public int most() {
        return most;
    }

    /** The names of those that keep the JVM alive. */
    public List<String> left() {
        return all().stream().filter(thread -> isNew(thread) && !thread.isDaemon()
                && thread != caller && !isOfALibrary(thread))
                .map(Thread::getName).sorted().toList();
    }
}
