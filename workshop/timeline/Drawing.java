package timeline;

import module java.base;
import engine.evidence.Recording;
import engine.jvm.Isolation;
import engine.jvm.Sandboxes;
import engine.probes.Session;
import engine.answer.Contract;
import engine.verdict.Examiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import program.Program;
import program.Running;
import program.Watched;
import steps.Examiners;
import steps.Workshop;
import terminal.Tool;

/** All of the command but its first call. */
@Command(name = "timeline", version = "timeline 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = {
        "Who works when: a row a thread, with the tasks that it runs, and when it waits",
        "",
        "Of the file of a step whose method is told a number of threads, that method is called on "
        + "one thread and on several. Of any other script, or if there are ARGS, it is drawn what "
        + "main does, on standard error: so what the script prints can go into a pipe.", ""})
public final class Drawing implements Callable<Integer> {
    private static final int WIDTH = 80, MOST_THREADS = 1024;

    @Option(names = "--threads", paramLabel = "N", showDefaultValue = Visibility.NEVER,
            description = "of a step's method (default: the cores; 2 where tasks only sleep)")
    private int threads;
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
            description = "end the script after so many seconds, and draw what it did until then")
    private int limit = 120;
    @Parameters(index = "0", paramLabel = "FILE", description = "a script with a main")
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
        if (threads < 0 || threads > MOST_THREADS)
            throw Tool.wrong(this, "--threads must be from 1 to " + MOST_THREADS);
        check("--svg", svg);
        check("--trace", trace);
        var program = Program.of(this, name);
        var step = arguments.isEmpty() ? step(program) : Optional.<List<String>>empty();
        if (step.isEmpty() && threads > 0) throw Tool.wrong(this,
                "--threads is for the method of a step, which is called if there are no ARGS");
        var run = step.isEmpty() ? program : new Program(program.source(), program.compilation(),
                Method.class.getName());
        var watched = new Watched<ArrayList<Recording>>(run, Session.hooksOfTime(), false,
                Recorded.class);
        var ended = Running.run(watched.process(List.of(), step.orElse(arguments)),
                Duration.ofSeconds(limit));
        var file = Workshop.typed(program.source().file());
        if (ended.tookLong()) System.err.println("\n%s had not ended after %d s: it was ended "
                .formatted(file, limit) + "(see --limit)");
        var recordings = watched.report().orElse(new ArrayList<>()).stream()
                .filter(one -> step.isEmpty() || !one.what().equals("main"))
                .map(one -> one.what().equals("main") ? titled(one, "main of " + file) : one)
                .toList();
        if (watched.report().isEmpty()) System.err.println("\nThere is no timeline: the JVM of "
                + file + " was killed, or halted (Runtime.halt)");
        if (!recordings.isEmpty()) draw(file, recordings, step.isPresent());
        return ended.status();
    }

    private static Recording titled(Recording one, String title) {
        return new Recording(title, one.threads(), one.intervals(), one.begin(), one.end(),
                one.left());
    }

    /** What {@link Method} is told, of the file of a step that it can call. */
    private Optional<List<String>> step(Program program) throws Exception {
        try (var none = new Sandboxes(Isolation.here(), false)) {
            var step = Examiners.of(none, false).stepOf(program.source(), null);
            var expectation = step.isEmpty() ? Optional.<engine.verdict.Expectation>empty()
                    : Examiner.expectation(step.get());
            if (expectation.isEmpty() || !Method.isParallel(expectation.get()))
                return Optional.empty();
            var classes = program.compilation().classes();
            var missing = expectation.get().contract().missing(classes, step.get().type());
            if (missing.isPresent()) throw new Tool.Refused(
                    Workshop.typed(program.source().file()) + ": " + missing.get());
            return Optional.of(List.of(Contract.fullName(classes, step.get().type()),
                    expectation.get().getClass().getName(), "" + threads));
        }
    }

    private void draw(String file, List<Recording> recordings, boolean ofMethod)
            throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        var out = ofMethod ? System.out : System.err;
        var rows = new Rows(WIDTH, ascii || !out.charset().newEncoder().canEncode('█'));
        out.print((ofMethod ? "" : "\n") + rows.text(recordings, cores));
        if (svg != null) Files.writeString(svg, Svg.of("Timeline: " + file, recordings, cores));
        if (trace != null) Files.writeString(trace, Trace.json(recordings));
        if (svg != null) System.err.println("The picture is in " + Workshop.typed(svg));
        if (trace != null) System.err.println("The trace is in %s: open it at ui.perfetto.dev"
                .formatted(Workshop.typed(trace)));
    }

    /** Before the script runs, which may take long. */
    private void check(String option, Path file) {
        if (file == null) return;
        if (Files.isDirectory(file)) throw Tool.wrong(this,
                "%s must be a file, but %s is a folder".formatted(option, file));
        if (Files.exists(file) && !force) throw Tool.wrong(this, ("%s must be a new file, but %s "
                + "exists: --force writes over it").formatted(option, file));
        var folder = file.toAbsolutePath().getParent();
        if (!Files.isWritable(folder)) throw Tool.wrong(this,
                "%s must be in a folder that can be written, but was %s".formatted(option, file));
    }

    /** What timeline.java starts; gives the exit code. */
    public static int run(String... arguments) {
        return Tool.run(new Drawing(), arguments);
    }
}
