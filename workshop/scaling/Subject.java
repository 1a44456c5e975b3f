package scaling;

/** What is measured; it has one JVM or several of its own, which end when this closes. */
public interface Subject extends AutoCloseable {
    /** What is run, in a line. */
    String what();

    /**
     * To be called once, before anything is measured.
     *
     * @throws terminal.Tool.Refused if it cannot be measured, with a sentence that says why
     */
    void warmUp() throws Exception;

    /**
     * The seconds of a run on so many threads.
     *
     * @throws terminal.Tool.Refused if it did not come to a good end
     */
    double seconds(int threads) throws Exception;

    @Override default void close() {}
}
