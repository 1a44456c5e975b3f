package checks;

import engine.MonteCarlo;

/** Pi with a stream: every honest way to have the threads is accepted. */
public final class McpiStreamCheck extends MonteCarlo {
    public McpiStreamCheck() {
        super(true);
    }

    @Override public String method() {
        return "parallelMonteCarloPi";
    }
}
