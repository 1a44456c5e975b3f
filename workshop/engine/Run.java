package engine;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The evidence of one watched call, as plain data.
 *
 * @param call       what was called
 * @param ending     how it ended
 * @param value      what was returned: a number, or a list of numbers; null if nothing was
 * @param failure    what was thrown, and where; or, of a call that hangs, where each thread waits
 * @param draws      coordinates drawn from random generators
 * @param late       of these, how many after the method had returned; and tasks that slept on after it
 * @param together   the most tasks that were seen under way at the same time
 * @param generators the random generators, of a traced call
 * @param repeated   pairs of neighbouring draws that had been drawn before
 * @param points     for each way to read two draws as a point, how many points were inside the circle
 * @param races      memory that several threads wrote with no lock in common
 * @param left       live threads that are not daemons, after the return
 * @param counts     how often other things happened
 * @param sleeps     the lengths of the sleeps in ms, in the order in which they ended
 * @param clock      how much time the sleeps took, in ms, on a clock that only runs while all sleep
 * @param uncaught   whether the failure of a task reached the uncaught-exception handler, which prints it
 */
public record Run(Call call, Ending ending, Object value, String failure, long draws, long late, int together,
        List<Generator> generators, long repeated, List<Long> points, List<Race> races, List<String> left,
        Map<Count, Long> counts, List<Long> sleeps, long clock, boolean uncaught) implements Serializable {
    public enum Ending {
        RETURNED, THREW, HUNG, EXITED, FLOODED, OUT_OF_MEMORY,
        /** The rewritten code does not link: a fault of ours. */ NOT_WATCHED
    }

    /** What is counted besides draws. */
    public enum Count {
        /** Tasks handed to executors, forked, or started as threads. */ TASKS,
        /** Lock acquisitions, synchronized blocks and atomic operations on what several threads use. */ CONTENDED,
        /** Values put into boxes, or streams of objects. */ BOXED,
        /** Generators made or split off. */ GENERATORS,
        /** Elements that came out of {@code iterate}. */ ITERATED,
        /** Executors made. */ POOLS,
        /** The most platform threads alive. */ PLATFORM_THREADS,
        /** Threads that drew or slept. */ WORKERS,
        /** Of these, virtual threads. */ VIRTUAL_WORKERS,
        /** Sleeps on workers of the common pool. */ COMMON_POOL_SLEEPS,
        /** Tasks that were made to fail. */ INJECTED,
        /** Draws of the thread that drew most. */ LARGEST_SHARE,
        /** Calls of the learner's own methods. */ CALLS
    }

    /** A generator: its class, how many threads drew from it, and whether two were about to use it at the same time. */
    public record Generator(String type, int threads, boolean collided) implements Serializable {}

    /** Memory that was written by so many threads, in a race. */
    public record Race(String place, int threads) implements Serializable {}

    public boolean returned() {
        return ending == Ending.RETURNED;
    }

    public long count(Count count) {
        return counts.getOrDefault(count, 0L);
    }
}
