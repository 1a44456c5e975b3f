package timeline;

import module java.base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import program.Program;
import steps.Workshop;
import terminal.Layout;
import terminal.Tool;

/** All of the command but its first call. */
@Command(name = "timeline", version = "timeline 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = {
        "Who works when: a row a thread, with the tasks that it runs, and when it waits",
        "",
        "Of the file of a step whose method is told a number of threads, that method is called on "
        + "one thread and on several: if it computes, 5 times in turn, and the fastest is drawn. "
        + "Of any other script, or if there are ARGS, main is run, and drawn on standard error: "
        + "what the script prints can go into a pipe. Short waits, such as for a lock that is "
        + "passed on all the time, are drawn as work.", ""})
public final class Drawing implements Callable<Integer> {
    private static final int WIDTH = 80, MOST_THREADS = 1024;
    /** Which are no options of the steps' scripts. */
    private static final Set<String> OPTIONS =
            Set.of("--svg", "--trace", "--force", "--ascii", "--limit");

    @Option(names = "--threads", paramLabel = "N", showDefaultValue = Visibility.NEVER,
            description = "of a step's method (default: the cores; 2 where tasks only sleep)")
    private Integer threads;
    @Option(names = "--svg", paramLabel = "FILE", description = "draw it into this file, too")
    private Path svg;
    @Option(names = "--trace", paramLabel = "FILE",
            description = "write Chrome Trace Events into this file, for ui.perfetto.dev")
    private Path trace;
    @Option(names = "--force", description = "--svg and --trace may write over a file")
    private boolean force;
    @Option(names = "--ascii", description = "draw without Unicode")
    private boolean ascii;
    @Option(names = "--limit", paramLabel = "SECONDS",
            description = "end the script after so many seconds, with exit code 124, and draw "
            + "what it did until then")
    private int limit = 120;
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE",
            description = "a script with a main")
    private String name;
    @Parameters(index = "1..*", paramLabel = "ARGS", showDefaultValue = Visibility.NEVER,
            description = "what the script is called with: all that follows FILE")
    private List<String> arguments = List.of();

    /** What follows FILE is no option of this tool. */
    @Spec void read(CommandSpec spec) {
        spec.parser().stopAtPositional(true);
    }

    @Override public Integer call() throws Exception {
        if (limit < 1) throw Tool.wrong(this, "--limit must be at least 1");
        if (threads != null && (threads < 1 || threads > MOST_THREADS))
            throw Tool.wrong(this, "--threads must be from 1 to " + MOST_THREADS);
        if (!arguments.isEmpty() && OPTIONS.contains(arguments.getFirst()))
            throw Tool.wrong(this, "%s must stand before FILE: what follows FILE is the script's"
                    .formatted(arguments.getFirst()));
        Tool.checkNew(this, "--svg", svg, force);
        Tool.checkNew(this, "--trace", trace, force);
        var program = Program.of(this, name);
        var seen = Seen.of(program, arguments, threads == null ? 0 : threads,
                Duration.ofSeconds(limit));
        if (!seen.isOfMethod() && threads != null) throw Tool.wrong(this,
                "--threads is for the method of a step, which is called if there are no ARGS");
        var file = Workshop.typed(program.source().file());
        if (seen.ended().tookLong()) System.err.println(
                "\n%s had not ended after %d s: it was ended (see --limit)".formatted(file, limit));
        if (seen.recordings().isEmpty() && !seen.isOfMethod()) System.err.println(
                "\nThere is no timeline: the JVM of " + file + " was killed, or halted");
        if (!seen.recordings().isEmpty()) draw(file, seen);
        return seen.ended().status();
    }

    private void draw(String file, Seen seen) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        var recordings = seen.recordings();
        var out = seen.isOfMethod() ? System.out : System.err;
        var rows = new Rows(WIDTH, ascii || !Layout.canPrint(out, '█'));
        out.print((seen.isOfMethod() ? "" : "\n") + rows.text(recordings, cores));
        if (svg != null) Files.writeString(svg, Svg.of("Timeline: " + file, recordings, cores));
        if (trace != null) Files.writeString(trace, Trace.json(recordings));
        if (svg != null) System.err.println("The picture is in " + Workshop.typed(svg));
        if (trace != null) System.err.println("The trace is in %s: open it at ui.perfetto.dev"
                .formatted(Workshop.typed(trace)));
    }

    /** What timeline.java starts; gives the exit code. */
    public static int run(String... arguments) {
        return Tool.run(new Drawing(), arguments);
    }
}
