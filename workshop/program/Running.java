package program;

import module java.base;
import org.jline.utils.Signals;

/**
 * A program that runs while this JVM waits for it. Ctrl-C ends the program alone: what there is to
 * say about it can still be said.
 */
public final class Running {
    /** The exit code of what was ended because it took too long, as of the command timeout. */
    public static final int TOOK_LONG = 124;
    /** What a program that is told to end may take to do so. */
    private static final Duration END = Duration.ofSeconds(10);

    /**
     * How it ended.
     *
     * @param status   its exit code; 128 and more for a signal, as a shell has it; or TOOK_LONG
     * @param tookLong whether it was ended because it took too long
     */
    public record Ended(int status, boolean tookLong) {}

    private Running() {}

    /**
     * Runs it to its end; after {@code limit} it is told to end, and then killed.
     *
     * @throws IOException if it cannot be started
     */
    public static Ended run(ProcessBuilder program, Duration limit)
            throws IOException, InterruptedException {
        var process = program.start();
        var before = Signals.register("INT", () -> interrupt(process));
        try {
            boolean ended = process.waitFor(limit);
            if (!ended) {
                process.destroy();
                if (!process.waitFor(END)) process.destroyForcibly();
            }
            int status = process.waitFor();
            return new Ended(ended ? status : TOOK_LONG, !ended);
        } finally {
            Signals.unregister("INT", before);
        }
    }

    /** The terminal sends Ctrl-C to the program, too, but nobody else does. */
    private static void interrupt(Process process) {
        try {
            new ProcessBuilder("kill", "-INT", "" + process.pid())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            process.destroy();
        }
    }
}
