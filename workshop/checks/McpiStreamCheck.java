package checks;

/** Pi with a stream: in the common pool, or in any other that is no larger. */
public final class McpiStreamCheck extends MonteCarlo {
    public McpiStreamCheck() {
        super("parallelMonteCarloPi", Parts.SHARES);
    }
}
