package engine.probes;

import module java.base;
import engine.evidence.Interval;
import engine.evidence.Interval.Kind;

/**
 * What one thread does: the task that it is within, and whether it waits. A task that begins within
 * another one is part of that, also while the other one waits for it.
 */
final class Activity {
    /** In ns: who waits shorter does not wait, and who works shorter between two waits waits on. */
    private static final long SHORT = 20_000;

    /** What goes on when a task within it has ended. */
    private record Outer(int task, int waits) {}

    final Thread thread;
    private final LongSupplier clock;
    private final IntSupplier nextTask;
    /** How many intervals are kept, of all threads; and the most that may be. */
    private final AtomicInteger kept;
    private final int most;
    private final Deque<Outer> outer = new ArrayDeque<>();
    private List<Interval> done = new ArrayList<>();
    /** Whether it is at work outside of tasks, too: it began it all, or takes part in a stream. */
    private boolean always;
    private int task, lastTask, waits;
    private Kind kind;
    private long since, left;

    /**
     * @param clock    in ns; it is only asked when something changes
     * @param nextTask gives the number of the task that starts
     * @param kept     how many intervals are kept, of all threads, of which there may be so many
     */
    Activity(Thread thread, LongSupplier clock, IntSupplier nextTask, AtomicInteger kept,
            int most) {
        this.thread = thread;
        this.clock = clock;
        this.nextTask = nextTask;
        this.kept = kept;
        this.most = most;
    }

    /** From now on it is at work outside of tasks, too. */
    synchronized void works() {
        always = true;
        if (kind == null) becomes();
    }

    /** From now on it only works in tasks. */
    synchronized void rests() {
        always = false;
        becomes();
    }

    /** A task begins that was handed over; {@code continues} if it goes on with the last one. */
    synchronized void begins(boolean continues) {
        int number = task != 0 ? task : !continues ? nextTask.getAsInt()
                : always || lastTask != 0 ? lastTask : nextTask.getAsInt();
        enters(number);
    }

    /** A task begins, or a method that looks like one: whoever is at work already calls it. */
    synchronized void calls() {
        enters(task != 0 || always ? task : nextTask.getAsInt());
    }

    private void enters(int number) {
        outer.push(new Outer(task, waits));
        waits = 0;
        becomes(number);
    }

    /** What began last has ended. */
    synchronized void ends() {
        if (outer.isEmpty()) return; // it began before this was watched
        lastTask = task;
        var on = outer.pop();
        waits = on.waits;
        becomes(on.task);
    }

    /** It waits from now on; waits may be within others. */
    synchronized void waits() {
        waits++;
        becomes();
    }

    synchronized void goesOn() {
        if (waits > 0) waits--;
        becomes();
    }

    /** Nobody has told of a wait, but it was seen to wait, or not to. */
    synchronized void isSeen(boolean waiting) {
        if (kind != null && waits == 0) becomes(waiting ? Kind.WAIT : Kind.WORK, task);
    }

    synchronized boolean isOpen() {
        return kind != null && waits == 0;
    }

    /** Whatever has begun has ended, without a word: it failed. */
    synchronized void isIdle() {
        outer.clear();
        waits = 0;
        always = false;
        becomes(0);
    }

    private void becomes(int number) {
        becomes(waits > 0 && (always || !outer.isEmpty()) ? Kind.WAIT
                : always || !outer.isEmpty() ? Kind.WORK : null, number);
    }

    private void becomes() {
        becomes(task);
    }

    private void becomes(Kind next, int number) {
        if (next == kind && number == task) return;
        long now = clock.getAsLong();
        var before = done.isEmpty() ? null : done.getLast();
        boolean brief = kind != null && next != null && next != kind && number == task
                && now - since < SHORT && before != null && before.task() == task
                && before.kind() == next && before.end() == since;
        if (brief) {
            since = done.removeLast().begin();
            kept.decrementAndGet();
        } else {
            keep(now);
            since = now;
        }
        kind = next;
        task = number;
    }

    private void keep(long now) {
        if (kind == null) return;
        if (kept.incrementAndGet() <= most) done.add(new Interval(0, task, kind, since, now));
        else left++;
    }

    /** What it has done since the last time that it was asked; what it does goes on. */
    synchronized List<Interval> taken() {
        long now = clock.getAsLong();
        keep(now);
        since = now;
        lastTask = 0;
        var taken = done;
        done = new ArrayList<>();
        return taken;
    }

    synchronized long left() {
        return left;
    }
}
