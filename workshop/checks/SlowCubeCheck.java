package checks;

/** Cubes, in the order in which the tasks finish. */
public final class SlowCubeCheck extends SlowTasks {
    public SlowCubeCheck() {
        super("cubesAsCompleted", "threads", 3, true, 800, 600, 1200, 400, 1000);
    }
}
