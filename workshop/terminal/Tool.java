package terminal;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What the commands of the tools have in common. */
public final class Tool {
    /**
     * Runs a command and returns its exit code: 2 for a wrong call, which gets one sentence on
     * standard error, and 1 for a fault of the tool itself.
     *
     * @param command an object with picocli's annotations, which does the work
     * @param arguments what was typed after its name
     */
    public static int run(Object command, String... arguments) {
        return new CommandLine(command).setParameterExceptionHandler((wrong, _) -> {
            System.err.println(wrong.getMessage() + " (see -h)");
            return 2;
        }).execute(arguments);
    }

    /**
     * The exception that ends a command as a wrong call, to be thrown.
     *
     * @param sentence what is wrong, without a full stop
     */
    public static ParameterException wrong(Object command, String sentence) {
        return new ParameterException(new CommandLine(command), sentence);
    }

    /** What was typed to get here: {@code ./jbangw}, or {@code jbang} where it is installed. */
    public static String launcher() {
        var typed = System.getenv().getOrDefault("JBANG_LAUNCH_CMD", "jbang");
        return typed.endsWith("jbangw") ? typed : "jbang";
    }

    private Tool() {}
}
