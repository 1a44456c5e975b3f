package checks;

/** Pi on one thread. */
public final class McpiSerialCheck extends MonteCarlo {
    public McpiSerialCheck() {
        super("monteCarloPi", Parts.NONE);
    }
}
