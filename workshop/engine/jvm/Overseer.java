package engine.jvm;

import module java.base;
import engine.evidence.Ending;
import engine.evidence.Line;
import engine.evidence.Own;
import engine.evidence.Own.End;
import engine.probes.Session;
import engine.schedule.Threads;

/**
 * Looks on while a whole program runs: how its tasks overlap, and whether it still goes on. One
 * that cannot end by itself any more is ended.
 */
public final class Overseer implements Witness.Reporter {
    /** The exit code of a program that had to be ended, as that of timeout. */
    public static final int ENDED = 124;
    private static final long LOOK_MILLISECONDS = 2;
    /** After so many looks, places that were busy are watched again; threads are looked at. */
    private static final int AGAIN = 10, THREADS = 50;
    /** So many times in a row it must have been seen to be done, or to be hung. */
    private static final int DONE = 30, HUNG = 50;
    /** Threads of the JVM, which run or wait for ever. */
    private static final Set<String> OF_THE_JVM = Set.of("Reference Handler", "Finalizer",
            "Signal Dispatcher", "Common-Cleaner", "Notification Thread", "Attach Listener",
            "DestroyJavaVM", "Service Thread", "Monitor Deflation Thread");

    private final Thread me = Thread.ofPlatform().daemon().name("check").unstarted(this::look);
    private Session session;
    private Predicate<String> isTheirs;
    private volatile End end = new End.ByItself();
    private volatile boolean reported;
    private int done, hung;

    public Overseer() {}

    @Override public void begin(Session session, Predicate<String> isTheirs) {
        this.session = session;
        this.isTheirs = isTheirs;
        me.setPriority(Thread.MAX_PRIORITY);
        me.start();
    }

    @Override public Serializable report(Session session) {
        reported = true;
        return session.ofProgram().seen(end);
    }

    private void look() {
        try {
            for (int looks = 1; !reported; looks++) {
                Thread.sleep(LOOK_MILLISECONDS);
                session.ofProgram().look();
                if (looks % AGAIN == 0) session.ofProgram().watchAgain();
                if (looks % THREADS == 0) lookAtThreads();
            }
        } catch (InterruptedException e) {
            // nobody interrupts it
        }
    }

    private void lookAtThreads() {
        var theirs = Threads.all();
        theirs.removeIf(thread -> thread == me || OF_THE_JVM.contains(thread.getName()));
        boolean all = !theirs.isEmpty() && theirs.stream().allMatch(this::isStill);
        boolean idle = all && theirs.stream().filter(thread -> !thread.isDaemon())
                .allMatch(Overseer::isIdle);
        done = idle ? done + 1 : 0;
        hung = all && !idle ? hung + 1 : 0;
        if (done == DONE) end(new End.LeftOpen());
        if (hung == HUNG) end(new End.Hung(waiting(theirs)));
    }

    /** Whether nothing but another thread can make it go on. */
    private boolean isStill(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, BLOCKED -> true;
            case TIMED_WAITING -> isIdle(thread);
            default -> false;
        };
    }

    /** Whether it waits for its pool to have work. */
    private static boolean isIdle(Thread thread) {
        boolean delays = false, worker = false;
        for (var frame : thread.getStackTrace()) {
            var at = frame.getClassName() + "." + frame.getMethodName();
            delays |= frame.getClassName().contains("DelayedWorkQueue");
            worker |= at.equals("java.util.concurrent.ThreadPoolExecutor.getTask")
                    || at.equals("java.util.concurrent.ForkJoinPool.awaitWork");
        }
        return worker && !(delays && thread.getState() == Thread.State.TIMED_WAITING);
    }

    private List<Ending.Waiting> waiting(Set<Thread> threads) {
        return threads.stream().filter(thread -> !isIdle(thread))
                .map(thread -> new Ending.Waiting(thread.getName(), false,
                Line.of(thread.getStackTrace(), isTheirs).orElse(Line.UNKNOWN)))
                .filter(one -> one.at().isKnown())
                .sorted(Comparator.comparing(Ending.Waiting::thread))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void end(End how) {
        end = how;
        System.exit(ENDED);
    }
}
