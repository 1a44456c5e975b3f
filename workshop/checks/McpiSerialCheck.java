package checks;

import engine.MonteCarlo;

/** Pi on one thread. */
public final class McpiSerialCheck extends MonteCarlo {
    public McpiSerialCheck() {
        super(false);
    }

    @Override public String method() {
        return "monteCarloPi";
    }
}
