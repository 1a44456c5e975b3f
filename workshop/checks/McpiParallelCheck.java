package checks;

/** Pi on an executor. */
public final class McpiParallelCheck extends MonteCarlo {
    public McpiParallelCheck() {
        super("parallelMonteCarloPi", Parts.THREADS);
    }
}
