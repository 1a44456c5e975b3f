package checks;

/** Squares, in the order of the tasks. */
public final class SlowSquareCheck extends SlowTasks {
    public SlowSquareCheck() {
        super("parallelSquares", "threads", 2, false, 1000);
    }
}
