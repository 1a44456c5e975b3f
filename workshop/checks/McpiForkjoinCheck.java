package checks;

/** Pi by divide and conquer, in a pool of its own or on threads of any other kind. */
public final class McpiForkjoinCheck extends MonteCarlo {
    public McpiForkjoinCheck() {
        super("parallelMonteCarloPi", Parts.THREADS);
    }
}
