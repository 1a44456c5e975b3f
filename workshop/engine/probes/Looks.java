package engine.probes;

import module java.base;
import engine.schedule.Threads;

/**
 * Looks at the threads now and then, for what no hook tells: who takes part in a parallel stream,
 * and who waits at a monitor, or for something that nobody watches. The longer it has looked on,
 * the less often it looks: a picture of it all is no worse for it, and who computes is left alone.
 */
final class Looks {
    private static final long SHORTEST = 1_000_000, LONGEST = 20_000_000;
    /** So many looks at what there is so far. */
    private static final int LOOKS = 100;
    /** So many threads are looked at each time. */
    private static final int MOST = 256;
    private static final Set<String> IDLE = Set.of("getTask", "awaitWork");

    private final Intervals intervals;

    Looks(Intervals intervals) {
        this.intervals = intervals;
    }

    void start() {
        Thread.ofPlatform().daemon().name("looks on").start(() -> {
            try {
                while (true) {
                    Thread.sleep(Duration.ofNanos(Math.clamp(
                            intervals.elapsed() / LOOKS, SHORTEST, LONGEST)));
                    look();
                }
            } catch (InterruptedException e) { // nobody interrupts it
            }
        });
    }

    private void look() {
        if (intervals.isStreaming()) helpers();
        intervals.activities().stream().filter(Activity::isOpen).limit(MOST).forEach(one -> {
            boolean waiting = isWaiting(one.thread);
            if (waiting && !intervals.isCaller(one.thread) && isIdle(one.thread)) one.isIdle();
            else one.isSeen(waiting);
        });
    }

    /** Workers of fork/join pools that have no task that was handed over run parts of a stream. */
    private void helpers() {
        for (var thread : Threads.all())
            if (thread instanceof ForkJoinWorkerThread && !isWaiting(thread)
                    && !thread.getThreadGroup().getName().equals("CarrierThreads"))
                intervals.helper(thread).works();
    }

    private static boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    /** Whether a worker of a pool waits for its next task. */
    private static boolean isIdle(Thread thread) {
        return Arrays.stream(thread.getStackTrace()).limit(12)
                .anyMatch(frame -> IDLE.contains(frame.getMethodName())
                && frame.getClassName().startsWith("java.util.concurrent."));
    }
}
