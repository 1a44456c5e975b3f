import module java.base;

/**
 * A row of the ladder.
 *
 * @param name of the version
 * @param base the name of the row that it is compared with
 * @param work rows that do the same work must have the same result; empty where no other does it
 * @param seconds that a run is to take, about
 * @param start what takes its time, such as a compilation, is done when the row is measured
 */
record Row(String name, int threads, String base, String work, double seconds,
        Version.Start start) {
    /** Whether these words are a part of its name, as {@code SplitMix64} of several. */
    boolean has(String words) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(words) + "(?!\\w)").matcher(name).find();
    }

    @Override public String toString() {
        return "%s on %d thread%s".formatted(name, threads, threads == 1 ? "" : "s");
    }
}
