import module java.base;

/** One way to do a work, which times itself. */
interface Version extends AutoCloseable {
    /**
     * @param result what versions that do the same work have in common
     * @param seconds its own stopwatch's, without the start of a process
     */
    record Answer(String result, double seconds) {
        /** From the line that a program prints: its result, and its seconds. */
        static Answer of(String line) {
            var words = line.strip().split(" ");
            return new Answer(words[0], Double.parseDouble(words[1]));
        }
    }

    /** What a version needs is not on this machine: the message says what. */
    final class Missing extends Exception {
        Missing(String what) {
            super(what);
        }
    }

    /** Starts it; what takes its time, such as a compilation, is done here. */
    interface Start {
        Version open() throws Exception;
    }

    /** Does the work for so many samples. */
    Answer run(long samples) throws Exception;

    @Override default void close() {}
}
