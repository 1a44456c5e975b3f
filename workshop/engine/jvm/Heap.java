package engine.jvm;

import module java.base;

/**
 * How full the memory of another JVM is, by its log of garbage collections: it may be too busy with
 * them to say so itself.
 */
public final class Heap {
    static final int MEGABYTES = 256;
    static final List<String> OPTIONS = List.of("-Xmx" + MEGABYTES + "m", "-XX:+UseParallelGC",
            "-XX:GCTimeLimit=50", "-XX:GCHeapFreeLimit=20", "-XX:+ExitOnOutOfMemoryError",
            // Standard output is for answers: nothing of the JVM's own is to be mixed in.
            "-Xlog:disable", "-Xlog:all=error,gc=info:stderr");
    /** The exit code of a JVM that was told to end when it has no memory left. */
    static final int OUT_OF_MEMORY = 3;
    private static final double FULL = 0.9, FILLING = 0.25;
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern COLLECTION = Pattern.compile(
            "Pause (\\w+).* \\d+M->(\\d{1,6})M\\((\\d{1,6})M\\)");

    /** A collection: whether of the whole heap, and the megabytes in use after it, of so many. */
    private record Collection(boolean full, int used, int of) {}

    private final List<Collection> collections;

    private Heap(Stream<String> log) {
        collections = log.map(COLLECTION::matcher).filter(Matcher::find)
                .map(found -> new Collection(found.group(1).equals("Full"),
                        Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))))
                .toList();
    }

    /** By the lines of a log. */
    public static Heap of(List<String> log) {
        return new Heap(log.stream());
    }

    /** By the last megabyte of a log, into which a learner's code may have written, too. */
    static Heap read(Path log) throws IOException {
        try (var file = FileChannel.open(log)) {
            var bytes = ByteBuffer.allocate(MOST_BYTES);
            file.read(bytes, Math.max(0, file.size() - MOST_BYTES));
            return new Heap(new String(bytes.array(), 0, bytes.position(),
                    StandardCharsets.ISO_8859_1).lines());
        }
    }

    /** Whether the last full collection has found next to nothing to free. */
    public boolean isFull() {
        var last = collections.stream().filter(Collection::full).reduce((_, later) -> later);
        return last.isPresent() && last.get().used > FULL * last.get().of;
    }

    /** Whether most of what may be used is in use after the last collection. */
    public boolean isFilling() {
        return !collections.isEmpty() && collections.getLast().used > FILLING * MEGABYTES;
    }
}
