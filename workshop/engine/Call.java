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
 * @param patient   whether who hands over a task is made to wait until all have gone as far as they can: what then
 *                  comes out differs from what comes out otherwise if somebody does not wait by himself
 * @param inTurn    whether the tasks that have met go on one by one, each when the one before can go no further: who
 *                  waits for the first only then goes on too early for sure
 */
public record Call(List<? extends Serializable> arguments, int meeting, int failing, boolean traced, boolean patient, boolean inTurn) implements Serializable {
    /** A call in which only draws are counted. */
    public static Call of(Serializable... arguments) {
        return new Call(List.of(arguments), 0, 0, false, false, false);
    }

    public Call meeting(int tasks) {
        return new Call(arguments, tasks, failing, traced, patient, inTurn);
    }

    public Call failing(int task) {
        return new Call(arguments, meeting, task, traced, patient, inTurn);
    }

    public Call tracing() {
        return new Call(arguments, meeting, failing, true, patient, inTurn);
    }

    public Call waiting() {
        return new Call(arguments, meeting, failing, traced, true, inTurn);
    }

    public Call takingTurns() {
        return new Call(arguments, meeting, failing, traced, patient, true);
    }

    /** Whether the answer is to be right: no task is made to fail, and nobody is made to wait. */
    public boolean isPlain() {
        return failing == 0 && !patient;
    }

    /** The argument at {@code index}, a whole number. */
    public long number(int index) {
        return ((Number) arguments.get(index)).longValue();
    }
}
