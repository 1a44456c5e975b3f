package terminal;

import module java.base;
import engine.jvm.Overseer;
import engine.verdict.Examiner.Examined;
import engine.verdict.OwnRules;
import engine.verdict.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import program.Program;
import program.Running;
import program.Watched;

/**
 * Runs any script with a {@code main}, watched closely, and says after its own output what was
 * seen: {@code check --own FILE}.
 */
@Command(name = "check --own", version = "check 1.0", mixinStandardHelpOptions = true,
        sortOptions = false, description = "Runs any script with a main, and says what its threads "
        + "do to each other: races, shared generators, failures that nobody hears of, pools left "
        + "open, busy waiting, tasks that are never at work at once.",
        footer = {"", "It runs as by itself, with all that you may do. Its output and exit code "
        + "are its own; what check has to say comes on standard error, after all else. With "
        + "--json the script's output goes to standard error, and one JSON object to "
        + "standard output. The exit code is 124 if the script had to be ended: it hung, took "
        + "too long, or left a pool open."})
public final class Own implements Callable<Integer> {
    @Option(names = "--own", required = true, description = "FILE is no step, but any script")
    private boolean own;

    @Option(names = "--json", description = "one JSON object, with the same ids as for a step")
    private boolean json;

    @Option(names = "--limit", paramLabel = "SECONDS", defaultValue = "600",
            description = "what the script may take (default: ${DEFAULT-VALUE})")
    private int limit;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "the script")
    private String name;

    @Parameters(index = "1..*", paramLabel = "ARGS", description = "what it is called with")
    private List<String> arguments = List.of();

    public Integer call() throws Exception {
        if (limit < 1) throw Tool.wrong(this, "--limit must be at least 1");
        long start = System.nanoTime();
        var program = Program.of(this, name);
        var watched = Watched.<engine.evidence.Own>closely(program, Overseer.class);
        var process = watched.process(List.of(), arguments);
        if (json) process.command(Stream.concat(Stream.of("sh", "-c", "exec \"$@\" >&2", "sh"),
                process.command().stream()).toList());
        var ended = Running.run(process, Duration.ofSeconds(limit));
        var seen = watched.report();
        boolean byItself = !ended.tookLong() && ended.status() < 128;
        var rules = seen.map(one -> new OwnRules(one, byItself));
        var verdict = rules.map(OwnRules::verdict).orElseGet(() -> new Verdict.NotChecked(
                "the script's JVM was ended (exit code %d) so that nothing could be said of it"
                .formatted(ended.status())));
        if (ended.tookLong() && verdict.isRight()) verdict = new Verdict.NotChecked(
                "it still ran after %d s, and was ended: see --limit".formatted(limit));
        var examined = new Examined(program.source().file(), null, verdict,
                (System.nanoTime() - start) / 1e9);
        if (json) IO.println(VerdictJson.line(examined, false));
        else System.err.print(text(examined, rules, ended));
        return ended.status();
    }

    private String text(Examined examined, Optional<OwnRules> rules, Running.Ended ended) {
        var words = VerdictText.here();
        var text = new StringBuilder("\n" + words.whole(examined));
        if (ended.tookLong() && examined.verdict() instanceof Verdict.Wrong)
            text.append(Layout.wrapped("- ", "it still ran after %d s, and was ended"
                    .formatted(limit), words.width()));
        else if (ended.status() != 0 && ended.status() != Overseer.ENDED)
            text.append(Layout.wrapped("- ", "its exit code was " + ended.status(),
                    words.width()));
        rules.ifPresent(rule -> {
            text.append(Layout.wrapped("- ", rule.overlap(), words.width()));
            for (var one : rule.unseen()) text.append(Layout.wrapped("- ", one, words.width()));
        });
        return text.toString();
    }

    /** Whether these are arguments for this command, and not for one that examines steps. */
    static boolean isMeant(String... arguments) {
        return Arrays.stream(arguments).takeWhile(one -> one.startsWith("-"))
                .anyMatch("--own"::equals);
    }

    /** What comes after FILE is the script's, whatever it looks like. */
    static int run(String... arguments) {
        return Tool.run(new CommandLine(new Own()).setStopAtPositional(true), arguments);
    }
}
