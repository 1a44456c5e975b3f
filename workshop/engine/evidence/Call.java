package engine.evidence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * One call of the learner's method, to be watched.
 *
 * @param arguments what the method is given: numbers, arrays of them, or formulas
 * @param schedule  who is held, and when they go on
 * @param begin     how it is known that a task begins
 * @param traced    whether every write to memory and every point is noted: for calls with few
 *                  samples
 */
public record Call(List<? extends Serializable> arguments, Schedule schedule, Begin begin,
        boolean traced) implements Serializable {
    /** What shows that a thread has begun with a task. */
    public enum Begin {
        /** It draws, or calculates with a vector, for the first time. */ DRAW,
        /** It sleeps. */ SLEEP,
        /** It calls one of the learner's methods: for code that draws from no known generator. */
        METHOD
    }

    /** A call in which nobody is held, and only draws are counted. */
    public static Call of(Serializable... arguments) {
        return new Call(List.of(arguments), new Schedule.Free(), Begin.DRAW, false);
    }

    public Call with(Schedule schedule) {
        return new Call(arguments, schedule, begin, traced);
    }

    public Call with(Begin begin) {
        return new Call(arguments, schedule, begin, traced);
    }

    public Call tracing() {
        return new Call(arguments, schedule, begin, true);
    }

    /** Whether the answer is to be right: no task is made to fail, and nobody is made to wait. */
    public boolean isPlain() {
        return !(schedule instanceof Schedule.Fail || schedule instanceof Schedule.Patient);
    }

    /** Whether these are its arguments; of arrays, the elements count. */
    public boolean isOf(List<?> others) {
        return Arrays.deepEquals(arguments.toArray(), others.toArray());
    }

    /** The argument at {@code index}, a whole number. */
    public long number(int index) {
        return ((Number) arguments.get(index)).longValue();
    }
}
