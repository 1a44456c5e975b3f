package checks;

/** Squares in a stream, in the order of the tasks. */
public final class SlowSquareStreamCheck extends SlowTasks {
    public SlowSquareStreamCheck() {
        super("squares", "workers", 2, false, 1000);
    }
}
