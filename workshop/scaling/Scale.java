package scaling;

import module java.base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import program.Program;
import steps.Workshop;
import terminal.Layout;
import terminal.Tool;

/** Measures a script on 1, 2, … threads, and says what that means. */
@Command(name = "scaling", version = "scaling 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = {
        "How much faster on more cores, and what that predicts: a step, or any script",
        "",
        "Of the file of a step that is told a number of threads, its method is called. Of any "
        + "other script, or if there are ARGS, each run is a JVM of its own, which gets "
        + "so many cores (where taskset is there; elsewhere it is only told so), and does all "
        + "that main does. What it prints is not shown.", ""})
public final class Scale implements Callable<Integer> {
    private static final int MOST_THREADS = 1024, MOST_COUNTS = 64, MOST_ROUNDS = 1000,
            WIDTH = 80;
    /** Which are no options of the steps' scripts. */
    private static final Set<String> OPTIONS =
            Set.of("--chart", "--weak", "--rounds", "--ascii", "--force", "--limit");

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "the script")
    private String name;
    @Parameters(index = "1..*", paramLabel = "ARGS", description = "its arguments, in which "
            + "{threads} and {size} are replaced; all that follows FILE is the script's",
            showDefaultValue = Visibility.NEVER)
    private List<String> arguments = List.of();
    @Option(names = "--threads", split = ",", paramLabel = "N", showDefaultValue = Visibility.NEVER,
            description = "how many, such as 1,2,4; 1 is always measured (default: 1, 2, ... up "
            + "to twice the cores)")
    private List<Integer> threads = List.of();
    @Option(names = "--rounds", description = "how often each is measured, in turn")
    private int rounds = 10;
    @Option(names = "--weak", description = "weak scaling: the work grows with the threads")
    private boolean weak;
    @Option(names = "--size", converter = WholeNumber.class, showDefaultValue = Visibility.NEVER,
            description = "the work, such as samples, for one thread (default: for a step, what "
            + "takes about 0.4 s)")
    private long size;
    @Option(names = "--limit", paramLabel = "SECONDS", description = "of one run")
    private int limit = 60;
    @Option(names = "--chart", paramLabel = "FILE", description = "draw it, as .svg or .png")
    private Path chart;
    @Option(names = "--force", description = "the chart may overwrite a file")
    private boolean force;
    @Option(names = "--ascii", description = "draw without Unicode")
    private boolean ascii;
    /** As people write it: 100000000, 100_000_000 or 1e8. */
    static final class WholeNumber implements ITypeConverter<Long> {
        @Override public Long convert(String text) {
            try {
                return new BigDecimal(text.replace("_", "")).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new TypeConversionException("no whole number up to 1e18: " + text);
            }
        }
    }

    /** An option behind FILE is the script's, as with java and jbang. */
    @Spec void configure(CommandSpec spec) {
        spec.parser().stopAtPositional(true);
    }

    public Integer call() throws Exception {
        check();
        var program = Program.of(this, name);
        int cores = Runtime.getRuntime().availableProcessors();
        var counts = threads.isEmpty() ? Measurement.usual(cores)
                : IntStream.concat(IntStream.of(1), threads.stream().mapToInt(one -> one))
                .sorted().distinct().toArray();
        var law = weak ? Law.GUSTAFSON : Law.AMDAHL;
        Times times;
        String what;
        try (var subject = subject(program, law);
                var progress = new Progress(Measurement.runs(counts, rounds))) {
            progress.now(0, "warms up");
            subject.warmUp();
            what = subject.what();
            times = Measurement.of(subject, law, cores, counts, rounds, progress);
        }
        var claim = Claim.of(times);
        boolean plain = ascii || !Layout.canPrint(System.out, '●');
        IO.println(Layout.wrapped("", Words.of("%s: medians of %s, %s", what,
                Words.count(rounds, "round"), Words.count(cores, "core")), WIDTH));
        IO.println(Table.of(times));
        IO.println(Curve.of(times, claim, plain));
        IO.print(Layout.wrapped("", claim.text(), WIDTH));
        if (chart == null) return 0;
        Files.write(chart, Chart.of(times, claim, title(program, cores), isSvg()));
        IO.println("\nThe chart:  " + Workshop.typed(chart));
        return 0;
    }

    private Subject subject(Program program, Law law) throws Exception {
        var time = Duration.ofSeconds(limit);
        if (arguments.isEmpty()) {
            var step = Step.of(program, law, size, time);
            if (step.isPresent()) return step.get();
        }
        boolean isSized = arguments.stream().anyMatch(one -> one.contains("{size}"));
        if (isSized && size == 0)
            throw Tool.wrong(this, "{size} needs --size, the work for one thread");
        if (weak && !isSized) throw Tool.wrong(this,
                "--weak needs {size} among the arguments of the script, and --size");
        if (size > 0 && !isSized)
            throw Tool.wrong(this, "--size needs {size} among the arguments of the script");
        return new WholeMain(program, arguments, law, size, time);
    }

    private String title(Program program, int cores) {
        return Words.of("%s: %s scaling on %s", program.source().file().getFileName().toString()
                .replace(".java", ""), weak ? "weak" : "strong", Words.count(cores, "core"));
    }

    private boolean isSvg() {
        return chart.toString().endsWith(".svg");
    }

    /** What can be known to be wrong before anything takes its time. */
    private void check() {
        if (rounds < 1 || rounds > MOST_ROUNDS)
            throw Tool.wrong(this, Words.of("--rounds must be from 1 to %d", MOST_ROUNDS));
        if (threads.size() > MOST_COUNTS
                || threads.stream().anyMatch(one -> one < 1 || one > MOST_THREADS))
            throw Tool.wrong(this, Words.of("--threads must be at most %d numbers from 1 to %d, "
                    + "such as 1,2,4", MOST_COUNTS, MOST_THREADS));
        if (size < 0 || limit < 1)
            throw Tool.wrong(this, "--size and --limit must be at least 1");
        if (!arguments.isEmpty() && OPTIONS.contains(arguments.getFirst()))
            throw Tool.wrong(this, Words.of("%s must stand before FILE: what follows FILE is the "
                    + "script's", arguments.getFirst()));
        if (chart == null) return;
        if (!chart.toString().matches(".*\\.(svg|png)"))
            throw Tool.wrong(this, "--chart must be a file .svg or .png, but was " + chart);
        Tool.checkNew(this, "--chart", chart, force);
    }

    /** What scaling.java starts; gives the exit code. */
    public static int run(String... arguments) {
        return Tool.run(new Scale(), arguments);
    }
}
