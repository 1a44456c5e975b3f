package engine.schedule;

import module java.base;

/**
 * Workers of fork/join pools that wait for a task which another one has taken: each is one of the
 * threads that were asked for, though it has no work.
 */
public final class Joiners {
    /** How many joins each is within: while it waits, a worker may help with another task. */
    private final Map<Thread, Integer> joins = new ConcurrentHashMap<>();
    private int mostAtWork, joining;

    /** This thread is about to wait. */
    public void begin() {
        if (Thread.currentThread() instanceof ForkJoinWorkerThread)
            joins.merge(Thread.currentThread(), 1, Integer::sum);
    }

    public void end() {
        joins.computeIfPresent(Thread.currentThread(), (_, depth) -> depth == 1 ? null : depth - 1);
    }

    /** All is still, and these are at work. */
    synchronized void look(List<Held> working) {
        if (working.size() < mostAtWork) return;
        mostAtWork = working.size();
        var helping = working.stream().map(Held::thread).collect(Collectors.toSet());
        joining = (int) joins.keySet().stream().filter(one -> !helping.contains(one)).count();
    }

    /** How many waited when the most were at work. */
    public synchronized int joining() {
        return joining;
    }
}
