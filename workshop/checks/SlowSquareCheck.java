package checks;

import engine.SlowTasks;

/** Squares, in the order of the tasks. */
public final class SlowSquareCheck extends SlowTasks {
    public SlowSquareCheck() {
        super(2, false, 1000);
    }

    @Override public String method() {
        return "parallelSquares";
    }
}
