package engine.evidence;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The evidence of one watched call, a part a subject, as plain data. */
public record Run(Call call, Ending ending, Draws draws, Tasks tasks, Waits waits, Memory memory,
        Streams streams, Vectors vectors) implements Serializable {
    /**
     * Random numbers.
     *
     * @param drawn      coordinates drawn from known generators
     * @param largest    draws of the thread that drew most
     * @param generators the generators, of a traced call
     * @param streams    of a traced call: how much was drawn from each generator, by its first
     *                   value; empty if some were made by the library for its own threads
     * @param repeated   pairs of neighbouring draws that had been drawn before
     * @param points     for each way to read two draws as a point, how many were inside the circle
     * @param made       generators made or split off
     */
    public record Draws(long drawn, long largest, List<Generator> generators,
            SortedMap<Double, Long> streams, long repeated, List<Long> points, long made)
            implements Serializable {}

    /**
     * A generator: its class, how many threads drew from it, and whether two were about to at once.
     */
    public record Generator(String type, int threads, boolean collided) implements Serializable {}

    /**
     * Tasks and the threads that do them.
     *
     * @param handedOver     tasks given to executors, forked, or started as threads
     * @param waitedBetween  of these, how many only after their hander had waited for the one
     *                       before
     * @param calledDirectly how often {@code run()} was called where a thread was to be started
     * @param pools          executors made
     * @param atOnce         the most tasks that were seen at work at the same time
     * @param joining        workers of fork/join pools that waited for a task then
     * @param workers        threads that drew, slept or computed
     * @param virtualWorkers of these, the virtual ones
     * @param callerToo      whether the caller, outside of all tasks, called a method that workers
     *                       called, too: of calls in which a task begins with a method
     * @param locked         whether all tasks did their work while they held the same lock
     * @param platformThreads the most platform threads alive
     * @param methods        calls of the learner's own methods
     * @param failed         tasks that were made to fail
     * @param printed        whether a failure reached the uncaught-exception handler, which prints
     *                       it
     * @param late           draws and sleeps that began after the method had returned
     * @param left           threads that are no daemons and live on after the return
     */
    public record Tasks(long handedOver, long waitedBetween, long calledDirectly, long pools,
            int atOnce, int joining, int workers, int virtualWorkers, boolean callerToo,
            boolean locked, int platformThreads, long methods, long failed, boolean printed,
            long late, List<String> left) implements Serializable {
        /**
         * Whether so many threads did what they could. Where it is not seen how the caller works,
         * it may be one of them, or the only one; and a few workers of a fork/join pool may have
         * nothing to do but wait for a part of their task.
         */
        public boolean areSoMany(long asked) {
            long missing = asked - atOnce;
            return missing == 0 || missing == 1 && (callerToo || workers == 0)
                    || missing > 0 && missing <= joining && joining < atOnce;
        }
    }

    /**
     * Sleeping and waiting.
     *
     * @param sleeps     the lengths of the tasks' sleeps in ms, in the order in which they ended
     * @param clock      how long they took in ms, on a clock that only runs while all sleep
     * @param commonPool of the sleeps, how many were on threads of the common pool
     * @param busy       1 if the caller asked again and again for what others were still to do,
     *                   without a pause
     */
    public record Waits(List<Long> sleeps, long clock, long commonPool, int busy)
            implements Serializable {}

    /**
     * Shared memory.
     *
     * @param unknown   calls that may order what threads do, in a way that is not known here: where
     *                  there are any, a race is no finding
     * @param contended locks taken and atomic operations done on what several threads use
     * @param written   where two writes are to collide: the variables that were written there, and
     *                  by how many threads
     * @param collision what two threads did in turn, so that one lost what the other wrote; empty
     *                  where that was not to happen, or did not
     */
    public record Memory(List<Race> races, List<String> unknown, long contended,
            Map<String, Integer> written, List<Event> collision)
            implements Serializable {}

    /**
     * Streams, and what makes them slow.
     *
     * @param parallel   parallel streams that were run
     * @param undone     streams that were made parallel, and sequential after that
     * @param objects    streams of objects: elements that came out of a stream of numbers as such
     * @param boxed      numbers put into boxes
     * @param iterated   elements that came out of {@code iterate}
     */
    public record Streams(long parallel, long undone, long objects, long boxed, long iterated)
            implements Serializable {}

    /**
     * The Vector API.
     *
     * @param operations calls that calculate with all the lanes of a vector at once
     */
    public record Vectors(long operations) implements Serializable {}

    /** Nothing was seen: the other JVM has ended, or does not answer. */
    public static Run lost(Call call, Ending ending) {
        return new Run(call, ending,
                new Draws(0, 0, List.of(), new TreeMap<>(), 0, List.of(0L, 0L), 0),
                new Tasks(0, 0, 0, 0, 0, 0, 0, 0, false, false, 0, 0, 0, false, 0, List.of()),
                new Waits(List.of(), 0, 0, 0),
                new Memory(List.of(), List.of(), 0, Map.of(), List.of()),
                new Streams(0, 0, 0, 0, 0), new Vectors(0));
    }

    public boolean returned() {
        return ending instanceof Ending.Returned;
    }

    /** What was returned; null if nothing was. */
    public Serializable value() {
        return ending instanceof Ending.Returned(Serializable value) ? value : null;
    }

    /** The tasks that were to meet, of a call that is not traced; 0 for others. */
    public long met() {
        return call.schedule() instanceof Schedule.Meet(int tasks) && !call.traced() ? tasks : 0;
    }
}
