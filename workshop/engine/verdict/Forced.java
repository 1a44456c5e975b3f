package engine.verdict;

import module java.base;
import engine.evidence.Call;
import engine.evidence.Ending;
import engine.evidence.Line;
import engine.evidence.Race;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.jvm.Sandbox;
import engine.jvm.Sandboxes;

/** Makes a race that was found happen: the method is run once more, and one update is lost. */
final class Forced {
    /** So many places are tried, and a run takes no longer than this. */
    private static final int MOST_PLACES = 3;
    private static final long MILLISECONDS = 3000;

    private final Answer answer;
    private final Expectation expectation;
    private final Sandbox sandbox;
    private final Telling telling;

    /** A JVM in which collections of the JDK tell what they do. */
    interface Telling {
        Run use(Sandboxes.Use<Run> use) throws Exception;
    }

    Forced(Answer answer, Expectation expectation, Sandbox sandbox, Telling telling) {
        this.answer = answer;
        this.expectation = expectation;
        this.sandbox = sandbox;
        this.telling = telling;
    }

    /** The same verdict; where a race was found in these runs, what comes of it is shown. */
    Verdict shown(Verdict verdict, List<Run> runs) throws Exception {
        if (verdict.findings().stream().noneMatch(one -> one.what() == Misconception.DATA_RACE))
            return verdict;
        var demonstration = demonstration(runs);
        return demonstration.isEmpty() ? verdict : verdict.with(Misconception.DATA_RACE,
                demonstration.get());
    }

    private Optional<Demonstration> demonstration(List<Run> runs) throws Exception {
        var found = runs.stream().filter(run -> run.call().isPlain()
                && !run.memory().races().isEmpty()).findFirst();
        if (found.isEmpty()) return Optional.empty();
        var call = found.get().call();
        for (var race : found.get().memory().races().stream().limit(MOST_PLACES).toList()) {
            var run = collided(call, List.of(race.one(), race.other()));
            if (run.isPresent()) return Optional.of(new Demonstration(ending(run.get()),
                    expected(call), run.get().memory().collision()));
        }
        return Optional.empty();
    }

    private Optional<Run> collided(Call call, List<Line> places) throws Exception {
        var run = run(call, places, sandbox);
        if (run.memory().collision().isEmpty())
            run = telling.use(other -> run(call, places, other));
        return Optional.of(run).filter(one -> !one.memory().collision().isEmpty());
    }

    private Run run(Call call, List<Line> places, Sandbox sandbox) throws Exception {
        answer.loadToCollide(sandbox);
        return sandbox.watch(call.with(new Schedule.Collide(places)), MILLISECONDS);
    }

    /** What is known to be right; or what comes of the tasks one after another. */
    private Serializable expected(Call call) throws Exception {
        var known = expectation.right(call);
        return known.isPresent() ? known.get() : run(call, List.of(), sandbox).value();
    }

    private static Serializable ending(Run run) {
        return switch (run.ending()) {
            case Ending.Returned(var value) -> value;
            case Ending.Threw(String what, _) -> what.lines().findFirst().orElse("");
            default -> "it came to no end";
        };
    }
}
