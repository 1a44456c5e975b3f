import module java.base;
import checks.McpiParallelCheck;
import checks.McpiStreamCheck;
import checks.McpiVectorCheck;
import engine.evidence.Ending;
import engine.evidence.Line;
import engine.evidence.Race;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.verdict.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.*;

/** From evidence to findings: made-up evidence of a right answer, with one thing changed. */
class RulesTest {
    private static final List<String> NO_THREADS = List.of();
    private final McpiParallelCheck check = new McpiParallelCheck();
    private final List<Run> runs = new ArrayList<>();

    @BeforeEach void evidenceOfARightAnswer() {
        for (var call : check.calls()) {
            long samples = call.number(0), seed = call.number(2);
            long inside = Math.round(samples * Math.PI / 4) - seed % 3 * (samples > 1000 ? 1 : 0);
            boolean fails = call.schedule() instanceof Schedule.Fail;
            var none = Run.lost(call, fails ? new Ending.Threw("injected", Line.UNKNOWN)
                    : new Ending.Returned(4.0 * inside / samples));
            var draws = new Run.Draws(2 * samples, samples, List.of(), new TreeMap<>(), 0,
                    List.of(inside, 0L), 0);
            runs.add(with(with(none, draws),
                    tasks(call.schedule().meeting(), fails ? 1 : 0, false, 0, NO_THREADS)));
        }
    }

    private static Run.Tasks tasks(int atOnce, long failed, boolean printed, long late,
            List<String> left) {
        return new Run.Tasks(atOnce, 0, 0, 1, atOnce, 0, atOnce, 0, false, false, atOnce, 1, failed,
                printed, late, left);
    }

    private static Run with(Run run, Run.Tasks tasks) {
        return new Run(run.call(), run.ending(), run.draws(), tasks, run.waits(), run.memory(),
                run.streams(), run.vectors());
    }

    private static Run with(Run run, Run.Draws draws) {
        return new Run(run.call(), run.ending(), draws, run.tasks(), run.waits(), run.memory(),
                run.streams(), run.vectors());
    }

    private static Run with(Run run, Run.Memory memory) {
        return new Run(run.call(), run.ending(), run.draws(), run.tasks(), run.waits(), memory,
                run.streams(), run.vectors());
    }

    private static Run with(Run run, Ending ending) {
        return new Run(run.call(), ending, run.draws(), run.tasks(), run.waits(), run.memory(),
                run.streams(), run.vectors());
    }

    private static Run returning(Run run, UnaryOperator<Double> value) {
        return !(run.value() instanceof Double pi) ? run
                : with(run, new Ending.Returned(value.apply(pi)));
    }

    private static Run drawing(Run run, long more) {
        var draws = run.draws();
        return with(run, new Run.Draws(draws.drawn() + more, draws.largest(), draws.generators(),
                draws.streams(), draws.repeated(), draws.points(), draws.made()));
    }

    private List<String> diagnosis(UnaryOperator<Run> change) {
        var changed = runs.stream().map(change).toList();
        return check.rules().stream().flatMap(rule -> rule.finder().apply(changed).stream())
                .map(Finding::id).toList();
    }

    @Test void rightEvidenceHasNoFinding() {
        assertEquals(List.of(), diagnosis(run -> run));
        assertEquals(List.of(),
                check.advice().stream().flatMap(one -> one.in(runs).stream()).toList());
    }

    @Test void eachFindingHasItsEvidence() {
        var race =
                new Race("hits", new Line("a.java", 7, "hits"), new Line("a.java", 9, "hits"), 2);
        var changes = new LinkedHashMap<String, UnaryOperator<Run>>();
        changes.put("samples-lost", run -> drawing(run, -2));
        changes.put("samples-extra", run -> drawing(run, 2));
        changes.put("result-not-awaited", run -> with(run, tasks(
                run.tasks().atOnce(), run.tasks().failed(), false, 1, NO_THREADS)));
        changes.put("not-parallel", run -> with(run, tasks(
                Math.min(1, run.tasks().atOnce()), run.tasks().failed(), false, 0, NO_THREADS)));
        changes.put("wrong-thread-count", run -> with(run, tasks(
                Math.min(4, run.tasks().atOnce()), run.tasks().failed(), false, 0, NO_THREADS)));
        changes.put("data-race", run -> with(run,
                new Run.Memory(List.of(race), List.of(), 0, Map.of(), List.of())));
        changes.put("pool-left-open", run -> with(run, tasks(run.tasks().atOnce(),
                run.tasks().failed(), false, 0, List.of("pool-1-thread-1"))));
        changes.put("constant-answer", run -> returning(run, _ -> Math.PI));
        changes.put("wrong-estimate", run -> returning(run, pi -> pi - 1e-4));
        changes.forEach((id, change) -> assertEquals(id, diagnosis(change).getFirst()));
    }

    /** A way of ordering that is not known: nobody is blamed on a guess, and the proof says so. */
    @Test void raceIsNoFindingWhereOrderCannotBeJudged() {
        var race = new Race("hits", Line.UNKNOWN, Line.UNKNOWN, 2);
        UnaryOperator<Run> change =
                run -> with(run, new Run.Memory(List.of(race), List.of("Gate.pass"), 0,
                        Map.of(), List.of()));
        assertEquals(List.of(), diagnosis(change));
        var changed = runs.stream().map(change).toList();
        assertTrue(check.rules().stream().flatMap(rule -> rule.proves().apply(changed).stream())
                .anyMatch(line -> line.contains("does not know Gate.pass")));
    }

    /** A task was made to fail, and the method returns all the same; what is printed is advice. */
    @Test void failureMustBeHeardOf() {
        for (boolean printed : new boolean[] {false, true}) {
            UnaryOperator<Run> change = run -> run.tasks().failed() == 0 ? run
                    : with(with(run, new Ending.Returned(3.0)),
                            tasks(4, 1, printed, 0, NO_THREADS));
            assertEquals(printed ? List.of() : List.of("exception-swallowed"), diagnosis(change));
            var changed = runs.stream().map(change).toList();
            var advice = check.advice().stream().flatMap(one -> one.in(changed).stream())
                    .map(Finding::id).toList();
            assertEquals(printed ? List.of("failure-only-printed") : List.of(), advice);
            assertTrue(check.rules().stream().flatMap(rule -> rule.proves().apply(changed).stream())
                    .noneMatch("a task that fails does not go unnoticed"::equals));
        }
    }

    /** The common pool may be smaller than the number of shares, but not one thread small. */
    @Test void sharesAreTheMostTasksAtOnce() {
        var stream = new McpiStreamCheck();
        for (int atOnce : new int[] {1, 2, 3, 9}) {
            var changed = runs.stream().map(run -> with(run, tasks(
                    atOnce == 9 ? 9 : Math.min(atOnce, run.tasks().atOnce()), run.tasks().failed(),
                    false, 0, NO_THREADS))).toList();
            var ids = stream.rules().stream()
                    .flatMap(rule -> rule.finder().apply(changed).stream()).map(Finding::id);
            assertEquals(switch (atOnce) {
                case 1 -> List.of("not-parallel");
                case 9 -> List.of("wrong-thread-count");
                default -> List.of();
            }, ids.toList());
        }
    }

    /** A worker that waits for a part of its task is one of the threads, but most must work. */
    @Test void workersThatJoinAreThreadsToo() {
        for (int joining = 0; joining < 8; joining++) {
            int waiting = joining;
            var ids = diagnosis(run -> with(run, joining(run.tasks(), waiting)));
            assertEquals(waiting < 4 ? List.of() : List.of("wrong-thread-count"), ids);
        }
    }

    private static Run.Tasks joining(Run.Tasks all, int joining) {
        int atOnce = all.atOnce() == 8 ? 8 - joining : all.atOnce();
        return new Run.Tasks(atOnce, 0, 0, 1, atOnce, joining, atOnce, 0, false, false, 8, 1,
                all.failed(), false, 0, NO_THREADS);
    }

    /** Evidence of lanes, of which only the counts are seen: a task's, of its share of samples. */
    private static List<String> diagnosis(ToLongBiFunction<SplittableRandom, Long> count, int run) {
        var check = new McpiVectorCheck();
        var runs = new ArrayList<Run>();
        for (var call : check.calls()) {
            long samples = call.number(0), threads = call.number(1), inside = 0;
            var random = new SplittableRandom(31 * call.arguments().hashCode() + run);
            for (int task = 0; task < threads; task++)
                inside += count.applyAsLong(random, (samples + task) / threads);
            boolean fails = call.schedule() instanceof Schedule.Fail;
            var none = Run.lost(call, fails ? new Ending.Threw("injected", Line.UNKNOWN)
                    : new Ending.Returned(4.0 * inside / samples));
            runs.add(new Run(call, none.ending(), none.draws(), tasks(call.schedule().meeting(),
                    fails ? 1 : 0, false, 0, NO_THREADS), none.waits(), none.memory(),
                    none.streams(), new Run.Vectors(samples)));
        }
        return check.rules().stream().flatMap(rule -> rule.finder().apply(runs).stream())
                .map(Finding::id).toList();
    }

    /** Of many points, about as many as should be; the others are drawn. */
    private static long inside(SplittableRandom random, long points) {
        return points > 1000 ? Math.round(Math.PI / 4 * points) + random.nextInt(-10, 10)
                : LongStream.range(0, points).filter(_ -> {
            double x = random.nextDouble(), y = random.nextDouble();
            return x * x + y * y <= 1;
        }).count();
    }

    @Test void countsTellWhatNobodyHasSeen() {
        for (int run = 0; run < 100; run++) {
            assertEquals(List.of(), diagnosis(RulesTest::inside, run));
            assertEquals(List.of("samples-lost"), diagnosis((random, share) ->
                    inside(random, share / 8 * 8), run));
            assertEquals("samples-extra", diagnosis((random, share) -> // then more than there are
                    inside(random, (share + 7) / 8 * 8), run).getFirst());
            assertEquals(List.of("same-stream"), diagnosis((random, share) -> share > 1000
                    ? inside(random, share)
                    : 8 * inside(random, share / 8) + inside(random, share % 8), run));
        }
    }

    /** Off by one in the number of tasks: fewer threads, but the gravest are the lost samples. */
    @Test void gravestComesFirst() {
        var ids = diagnosis(run -> with(drawing(run, -2), tasks(
                Math.max(0, run.tasks().atOnce() - 1), run.tasks().failed(), false, 0,
                NO_THREADS)));
        assertEquals("samples-lost", ids.getFirst());
        assertTrue(ids.contains("wrong-thread-count"), ids::toString);
    }
}
