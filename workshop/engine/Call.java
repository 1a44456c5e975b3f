package engine;

import java.io.Serializable;
import java.util.List;

/**
 * One call of the learner's method, to be watched.
 *
 * @param arguments what the method is given
 * @param meeting   how many tasks should meet: each thread is held at its first draw until so many are; 0 holds nobody
 * @param failing   which of the tasks is made to fail, counted as they begin to draw or to sleep; 0 for none
 * @param traced    whether every write to memory is recorded, and every point: for calls with few samples
 */
public record Call(List<? extends Serializable> arguments, int meeting, int failing, boolean traced) implements Serializable {
    /** A call in which only draws are counted. */
    public static Call of(Serializable... arguments) {
        return new Call(List.of(arguments), 0, 0, false);
    }

    public Call meeting(int tasks) {
        return new Call(arguments, tasks, failing, traced);
    }

    public Call failing(int task) {
        return new Call(arguments, meeting, task, traced);
    }

    public Call tracing() {
        return new Call(arguments, meeting, failing, true);
    }

    /** The argument at {@code index}, a whole number. */
    public long number(int index) {
        return ((Number) arguments.get(index)).longValue();
    }
}
