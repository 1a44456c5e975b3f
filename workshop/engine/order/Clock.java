package engine.order;

import java.util.Arrays;

/**
 * A vector clock: for each thread, how much of what it did is known here to have come before
 * (Mattern, Virtual Time and Global States of Distributed Systems, 1989).
 */
final class Clock {
    private int[] times = new int[4];

    int of(int thread) {
        return thread < times.length ? times[thread] : 0;
    }

    void set(int thread, int time) {
        // To the length that is needed, not twice as long: two clocks that join in turn would grow
        // for ever.
        if (thread >= times.length) times = Arrays.copyOf(times, thread + 4);
        times[thread] = time;
    }

    /** Takes over all that the other one knows. */
    void join(Clock other) {
        if (other.times.length > times.length) times = Arrays.copyOf(times, other.times.length);
        for (int i = 0; i < other.times.length; i++) times[i] = Math.max(times[i], other.times[i]);
    }
}
