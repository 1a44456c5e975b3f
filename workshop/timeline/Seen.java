package timeline;

import module java.base;
import engine.answer.Contract;
import engine.evidence.Recording;
import engine.probes.Intervals;
import engine.probes.Session;
import engine.verdict.Examiner;
import engine.verdict.Expectation;
import program.Program;
import program.Running;
import program.Watched;
import steps.Examiners;
import steps.Workshop;
import terminal.Tool;
import terminal.Waiting;

/**
 * Who worked when in a program.
 *
 * @param recordings none if its JVM could not tell
 * @param isOfMethod whether a step's method was called, and not the program's main
 */
public record Seen(List<Recording> recordings, Running.Ended ended, boolean isOfMethod) {
    /**
     * Runs it: the method, if it is that of a step and there are no arguments, or else the main.
     *
     * @param threads for the method; 0 for as many as are good to look at
     */
    public static Seen of(Program program, List<String> arguments, int threads, Duration limit)
            throws Exception {
        var method = arguments.isEmpty() ? method(program, threads)
                : Optional.<List<String>>empty();
        var run = method.isEmpty() ? program : program.from(Method.class);
        if (method.isEmpty() && threads > 0)
            return new Seen(List.of(), new Running.Ended(2, false), false);
        var watched = new Watched<ArrayList<Recording>>(run, Session.hooksOfTime(), false,
                Recorded.class);
        var name = Workshop.typed(program.source().file());
        Running.Ended ended;
        try (var _ = method.isPresent() ? new Waiting("timeline of " + name) : null) {
            ended = Running.run(watched.process(List.of(), method.orElse(arguments)), limit);
        }
        var recordings = watched.report().orElse(new ArrayList<>());
        return method.isPresent() ? new Seen(fastest(recordings), ended, true)
                : new Seen(recordings.stream().map(one -> one.of("main of " + name)).toList(),
                ended, false);
    }

    /** Of calls that were made several times: what else the machine does only ever adds to it. */
    private static List<Recording> fastest(List<Recording> recordings) {
        var fastest = new LinkedHashMap<String, Recording>();
        for (var one : recordings)
            fastest.merge(one.what(), one, BinaryOperator.minBy(
                    Comparator.comparingLong(Recording::nanos)));
        fastest.remove(Intervals.MAIN); // what came before the calls
        return List.copyOf(fastest.values());
    }

    /** What {@link Method} is told, of the file of a step that it can call. */
    private static Optional<List<String>> method(Program program, int threads) throws Exception {
        var step = Examiners.stepOf(program.source());
        var expectation = step.isEmpty() ? Optional.<Expectation>empty()
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
