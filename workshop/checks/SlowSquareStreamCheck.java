package checks;

import engine.SlowTasks;

/** Squares in a stream, in the order of the tasks. */
public final class SlowSquareStreamCheck extends SlowTasks {
    public SlowSquareStreamCheck() {
        super(2, false, 1000);
    }

    @Override public String method() {
        return "squares";
    }
}
