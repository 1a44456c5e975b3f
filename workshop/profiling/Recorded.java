package profiling;

import module java.base;

/**
 * What Flight Recorder saw of a script: plain data.
 *
 * @param seconds     from the first to the last that the script did
 * @param cores       that it had
 * @param samples     who was running, at every so much of a core's time
 * @param threads     threads with names alike are one
 * @param waits       those of a kind at a place are one
 * @param allocations samples of what was allocated
 * @param allocated   the bytes that were allocated, of which the samples are not all
 * @param collections of the garbage collector
 * @param processes   other programs that it started, of which nothing is seen
 * @param others      the part of the machine's cores that other programs kept busy
 * @param deadlock    the threads that wait for each other at the end
 */
public record Recorded(double seconds, int cores, List<Sample> samples, List<Threads> threads,
        List<Wait> waits, List<Allocation> allocations, double allocated,
        Collections collections, int processes,
        double others, List<String> deadlock) {
    /**
     * A thread at one moment that it was running.
     *
     * @param seconds since the script began
     * @param id      of the thread
     * @param thread  the name of its {@link Threads}
     * @param stack   what was running is first, what called it comes next
     */
    public record Sample(double seconds, long id, String thread, List<Frame> stack) {
        /** The script's own method that was running, or had called the library that was. */
        public Optional<Frame> own() {
            return stack.stream().filter(Frame::own).findFirst();
        }
    }

    /**
     * Threads whose names differ in numbers only.
     *
     * @param virtual whether the JVM runs them on threads of its own
     * @param lived   the seconds of all of them together, from start to end
     * @param busy    of these, the seconds on a core
     */
    public record Threads(String name, int count, boolean virtual, double lived, double busy) {}

    /** What a thread can wait for. */
    public enum Kind {
        SLEEP("sleeps"), LOCK("waits for a lock"), TASK("waits for a task"),
        OTHERS("waits for other threads"), PROCESS("waits for a process"),
        FILE("reads or writes");

        public final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What several threads do. */
        String plural() {
            return words.replaceAll("(sleep|wait|read|write)s", "$1");
        }
    }

    /**
     * How long threads waited at a place.
     *
     * @param place of the script's own, or null where a library waits by itself
     */
    public record Wait(Kind kind, String thread, String place, long times, double seconds) {}

    /** An allocation stands for so many bytes that were allocated before it, too. */
    public record Allocation(String type, String place, double bytes) {}

    /** While they work, the script's threads stand still for so many seconds. */
    public record Collections(int count, double seconds, double longest) {}

    /** The seconds of threads on cores. */
    public double busy() {
        return threads.stream().mapToDouble(Threads::busy).sum();
    }

    /**
     * The seconds in which threads could have run: they lived, and waited for nothing. What virtual
     * threads wait for is not always recorded.
     */
    public double able() {
        return threads.stream().mapToDouble(one -> one.virtual() ? one.busy() : Math.max(one.busy(),
                one.lived() - waited(wait -> wait.thread().equals(one.name())))).sum();
    }

    /** Whether other programs took so much of the machine that this is no measure of speed. */
    public boolean isCrowded() {
        return others > 0.2;
    }

    /** The seconds that were waited for this. */
    public double waited(Predicate<Wait> which) {
        return waits.stream().filter(which).mapToDouble(Wait::seconds).sum();
    }
}
