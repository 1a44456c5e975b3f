package terminal;

import module java.base;

/**
 * Temporary files and folders that are gone when this JVM has ended, after Ctrl-C or a SIGTERM too.
 * The programs that it has started are ended before, for they may be writing there.
 */
public final class Temporary {
    private static final long PATIENCE_SECONDS = 30, POLITE_SECONDS = 5, POLL_MILLISECONDS = 20;
    private static final Path ROOT = create();
    private static volatile boolean ending;

    private Temporary() {}

    /**
     * A new empty folder, of which {@code name} is a part. While this JVM ends, nobody gets one any
     * more: the thread that asks then waits for the end.
     *
     * @throws UncheckedIOException if there is no place for temporary files
     */
    public static Path folder(String name) {
        stopIfEnding();
        try {
            return Files.createTempDirectory(ROOT, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it; while this JVM ends, the thread waits for that. */
    public static void delete(Path folder) {
        stopIfEnding();
        deleteNow(folder);
    }

    private static void stopIfEnding() {
        while (ending) LockSupport.park();
    }

    private static Path create() {
        try {
            var root = Files.createTempDirectory("workshop");
            Runtime.getRuntime().addShutdownHook(new Thread(Temporary::end));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other threads go on while the JVM ends: what they still start or write has to go, too. */
    private static void end() {
        ending = true;
        long start = System.nanoTime(), seconds = 0;
        boolean left = true;
        while (left && seconds < PATIENCE_SECONDS) {
            var programs = ProcessHandle.current().descendants().toList();
            for (var program : programs)
                if (seconds < POLITE_SECONDS) program.destroy();
                else program.destroyForcibly();
            deleteNow(ROOT);
            left = !programs.isEmpty() || Files.exists(ROOT);
            if (left) LockSupport.parkNanos(POLL_MILLISECONDS * 1_000_000);
            seconds = (System.nanoTime() - start) / 1_000_000_000;
        }
    }

    private static void deleteNow(Path folder) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
            try (var files = Files.list(folder)) {
                files.forEach(Temporary::deleteNow);
            } catch (IOException | UncheckedIOException e) {
                // whoever made it has just deleted it
            }
        folder.toFile().delete();
    }
}
