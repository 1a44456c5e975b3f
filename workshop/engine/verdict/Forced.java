package engine.verdict;

import module java.base;
import engine.evidence.Call;
import engine.evidence.Ending;
import engine.evidence.Line;
import engine.evidence.Race;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.evidence.Schedule.Loss;
import engine.jvm.Sandbox;
import engine.jvm.Sandboxes;

/**
 * Makes a race that was found happen. The method is run again with one task after another: that
 * tells what is right, and what several threads write. Then it is run so that one update is lost.
 */
final class Forced {
    /** So many races are tried; and how long a run may take. */
    private static final int MOST = 3;
    /** Two that read and write. */
    private static final int UPDATES = 4;
    private static final long MILLISECONDS = 3000;

    private final Answer answer;
    private final Expectation expectation;
    private final Sandbox sandbox;
    private final Telling telling;
    private final Consumer<String> listener;
    /** A run has come to no end: another one would take as long. */
    private boolean isEnough;

    /** A JVM in which collections of the JDK tell what they do. */
    interface Telling {
        Optional<Demonstration> use(Sandboxes.Use<Optional<Demonstration>> use) throws Exception;
    }

    /** The {@code listener} is told when it begins. */
    Forced(Answer answer, Expectation expectation, Sandbox sandbox, Telling telling,
            Consumer<String> listener) {
        this.answer = answer;
        this.expectation = expectation;
        this.sandbox = sandbox;
        this.telling = telling;
        this.listener = listener;
    }

    /** The same verdict; where a race was found in these runs, what comes of it is shown. */
    Verdict shown(Verdict verdict, List<Run> runs) throws Exception {
        if (verdict.findings().stream().noneMatch(one -> one.what() == Misconception.DATA_RACE))
            return verdict;
        listener.accept("makes the race happen");
        var shown = shown(runs);
        return shown.isEmpty() ? verdict : verdict.with(Misconception.DATA_RACE, shown.get());
    }

    private Optional<Demonstration> shown(List<Run> runs) throws Exception {
        var found = runs.stream().filter(run -> run.call().isPlain()
                && !run.memory().races().isEmpty()).findFirst();
        if (found.isEmpty()) return Optional.empty();
        for (var race : found.get().memory().races().stream().limit(MOST).toList()) {
            var shown = shown(found.get().call(), race);
            if (shown.isPresent() || isEnough) return shown;
        }
        return Optional.empty();
    }

    private Optional<Demonstration> shown(Call call, Race race) throws Exception {
        var lines = List.of(race.one(), race.other());
        var shown = shown(call, lines, answer.toCollide(false), sandbox);
        return shown.isPresent() || isEnough ? shown
                : telling.use(other -> shown(call, lines, answer.toCollide(true), other));
    }

    private Optional<Demonstration> shown(Call call, List<Line> lines, Answer.Rewritten code,
            Sandbox sandbox) throws Exception {
        var inTurn = run(call, new Schedule.Collide(Loss.NOTHING, lines, Set.of()), code, sandbox);
        var written = inTurn.memory().written();
        if (written.isEmpty()) return Optional.empty(); // that is done within a collection
        // What is written only once, because others find it done, may be any variable.
        var shared = written.keySet().stream().filter(one -> written.get(one) > 1)
                .collect(Collectors.toSet());
        var found = new ArrayList<Demonstration>();
        for (var loss : List.of(Loss.UPDATE, Loss.VALUE))
            for (var variables : Stream.of(shared, Set.<String>of()).distinct().toList()) {
                if (isEnough) break;
                var run = run(call, new Schedule.Collide(loss, lines, variables), code,
                        sandbox);
                var events = run.memory().collision();
                if (events.isEmpty()) continue;
                var shown = new Demonstration(ending(run), expectation.expected(inTurn, run),
                        events);
                // Who overwrites what he has not read loses no update: there may be better.
                if (!shown.isHarmless() && (loss == Loss.VALUE || events.size() == UPDATES))
                    return Optional.of(shown);
                found.add(shown);
            }
        return found.stream().min(Comparator.comparing(Demonstration::isHarmless));
    }

    private Run run(Call call, Schedule schedule, Answer.Rewritten code, Sandbox sandbox)
            throws Exception {
        code.load(sandbox); // anew: static variables are as they were in the beginning
        var run = sandbox.watch(call.with(schedule), MILLISECONDS);
        isEnough = !run.ending().isOrderly();
        return run.ending() instanceof Ending.NotWatched ? Run.lost(call, run.ending()) : run;
    }

    private static Serializable ending(Run run) {
        return switch (run.ending()) {
            case Ending.Returned(var value) -> value;
            case Ending.Threw(String what, _) -> "threw " + what.lines().findFirst().orElse("");
            default -> "came to no end";
        };
    }
}
