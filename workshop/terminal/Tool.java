package terminal;

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import steps.Steps;
import steps.Workshop;

/** What the commands of the tools have in common. */
public final class Tool {
    /** A command that cannot be done: its message is all that is said of it. */
    public static final class Refused extends RuntimeException {
        public Refused(String message) {
            super(message);
        }
    }

    /**
     * Runs a command and returns its exit code: 2 for a wrong call, which gets one sentence on
     * standard error, as does a call outside of a clone; and 1 for a fault of the tool itself, or
     * of a disk that it cannot write to.
     *
     * @param command an object with picocli's annotations, which does the work
     * @param arguments what was typed after its name
     */
    public static int run(Object command, String... arguments) {
        return run(new CommandLine(command), arguments);
    }

    /** The same of a command that is read by other rules than picocli's usual ones. */
    public static int run(CommandLine command, String... arguments) {
        return command.setParameterExceptionHandler((wrong, _) -> {
            System.err.println(wrong.getMessage() + " (see -h)");
            return 2;
        }).setExecutionExceptionHandler((fault, line, _) -> {
            if (fault instanceof Steps.Incomplete) {
                System.err.println(line.getCommandName()
                        + " needs a clone of the project: type it inside of one");
                return 2;
            }
            if (fault instanceof Refused) {
                System.err.println(fault.getMessage());
                return 2;
            }
            if (!(fault instanceof FileSystemException file)) throw fault;
            System.err.println("Cannot read or write " + Workshop.typed(Path.of(file.getFile()))
                    + (file.getReason() == null ? "" : ": " + file.getReason()));
            return 1;
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

    /**
     * Refuses a file that a command is to write, before any work is done for it: a folder, one in
     * a folder that cannot be written to, and one that is there, unless that is {@code forced}.
     *
     * @param option by which the file is named
     * @param file   null for none
     */
    public static void checkNew(Object command, String option, Path file, boolean forced) {
        if (file == null) return;
        if (Files.isDirectory(file))
            throw wrong(command, "%s must be a file, but %s is a folder".formatted(option, file));
        if (Files.exists(file) && !forced) throw wrong(command, ("%s must be a new file, but %s "
                + "exists: --force writes over it").formatted(option, file));
        if (!Files.isWritable(file.toAbsolutePath().getParent())) throw wrong(command,
                "%s must be in a folder that can be written, but was %s".formatted(option, file));
    }

    /** The step that a person means by a name or a file; without one, all are named. */
    public static String step(Object command, Steps steps, String name) {
        if (name == null)
            throw wrong(command, "STEP must be one of " + String.join(", ", steps.names()));
        return steps.named(name).orElseThrow(() -> wrong(command,
                "There is no step %s; did you mean %s?".formatted(name, steps.nearest(name))));
    }

    /** The clone; a tool that needs one, and has none, says so. */
    public static Workshop workshop(Object command) {
        return Workshop.here().orElseThrow(Steps.Incomplete::new);
    }

    /** What is typed here to get to the tools: ./jbangw, or jbang where that was typed. */
    public static String launcher() {
        if (System.getenv("WORKSHOP") == null) return "jbang";
        var jbangw = Workshop.typed(Path.of(System.getenv("WORKSHOP"), "jbangw"));
        return jbangw.equals("jbangw") ? "./jbangw" : jbangw;
    }

    private Tool() {}
}
