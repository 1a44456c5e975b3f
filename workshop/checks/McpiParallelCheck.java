package checks;

import engine.MonteCarlo;

/** Pi on an executor. */
public final class McpiParallelCheck extends MonteCarlo {
    public McpiParallelCheck() {
        super(true);
    }

    @Override public String method() {
        return "parallelMonteCarloPi";
    }
}
