package checks;

import engine.SlowTasks;

/** Cubes, in the order in which the tasks finish. */
public final class SlowCubeCheck extends SlowTasks {
    public SlowCubeCheck() {
        super(3, true, 800, 600, 1200, 400, 1000);
    }

    @Override public String method() {
        return "cubesAsCompleted";
    }
}
