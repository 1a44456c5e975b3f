package checks;

/** Pi with a stream: every honest way to have the threads is accepted. */
public final class McpiStreamCheck extends MonteCarlo {
    public McpiStreamCheck() {
        super("parallelMonteCarloPi", true);
    }
}
