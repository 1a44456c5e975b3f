package checks;

import module java.base;
import engine.answer.Contract;
import engine.evidence.Call;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.verdict.Advice;
import engine.verdict.Expectation;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Rule;
import engine.verdict.Rules;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Pi from a shifted Sobol sequence: each point is counted once, for any number of threads. */
public final class McpiSobolCheck implements Expectation {
    private static final Contract CONTRACT = new Contract("parallelSobolPi",
            List.of(long.class, int.class, long.class), List.of("samples", "threads", "seed"),
            double.class);
    /** Numbers of points and threads, some of which divide. */
    private static final long[][] PAIRS = {{1, 1}, {3, 2}, {3, 5}, {7, 8}, {10, 8},
            {5, 4}, {11, 4}, {1, 7}, {16, 4}, {3, 9}, {10, 3}};
    private static final long FIRST = 100, SAMPLES = 2_003, FOR_MEETING = 1_003;
    private static final int TRACED_THREADS = MonteCarlo.TRACED_THREADS, MANY_THREADS = 8;

    private final Rules rules = new Rules(CONTRACT);

    @Override public Contract contract() {
        return CONTRACT;
    }

    // What is called

    private static Call call(long samples, int threads, long seed) {
        return Call.of(samples, threads, seed).with(Call.Begin.METHOD);
    }

    /** A task begins with its first point: so it is seen if it has to wait for a lock before. */
    private static Call drawing(Call call, int tasks) {
        return call.with(Call.Begin.DRAW).with(new Schedule.Meet(tasks));
    }

    private static Call traced() {
        return call(SAMPLES, TRACED_THREADS, 42).tracing();
    }

    @Override public List<Call> calls() {
        var calls = new ArrayList<>(List.of(call(FIRST, 1, 42), drawing(traced(), TRACED_THREADS),
                drawing(call(FOR_MEETING, MANY_THREADS, 42), MANY_THREADS)));
        for (int i = 0; i < PAIRS.length; i++)
            calls.add(call(PAIRS[i][0], (int) PAIRS[i][1], i));
        for (boolean lastFirst : new boolean[] {false, true})
            calls.add(traced().with(new Schedule.OneByOne(TRACED_THREADS, lastFirst)));
        calls.addAll(MonteCarlo.ofTasks(FOR_MEETING, SAMPLES, (samples, threads) ->
                call(samples, threads, 42)));
        return calls;
    }

    /** Where the sequence is home-made, a task begins with its first method. */
    @Override public Call adapted(Call call, List<Run> runs) {
        return !runs.isEmpty() && runs.getFirst().draws().drawn() < 2 * FIRST
                ? call.with(Call.Begin.METHOD) : call;
    }

    @Override public long patienceMilliseconds() {
        return 8000;
    }

    @Override public List<Call> timed(int threads, long samples) {
        return List.of(call(samples, 1, 42), call(samples, threads, 42));
    }

    // What is right

    /** One after the other, as the exercise is given. */
    private static double right(Run run) {
        long samples = run.call().number(0), inside = 0;
        var random = new SplittableRandom(run.call().number(2));
        double right = random.nextDouble(), up = random.nextDouble();
        var sequence = new SobolSequenceGenerator(2);
        for (long sample = 0; sample < samples; sample++) {
            var point = sequence.nextVector();
            double x = (point[0] + right) % 1, y = (point[1] + up) % 1;
            if (x * x + y * y <= 1) inside++;
        }
        return 4.0 * inside / samples;
    }

    /** One point more or less makes a far larger difference. */
    private static boolean isRight(Run run) {
        return run.value() instanceof Double value && Math.abs(value - right(run)) < 1e-12;
    }

    // What is wrong

    @Override public List<Rule> rules() {
        return List.of(rules.returnsEarly(), rules.races(), Rules.inEach(this::shared),
                Rule.of(this::samePoints),
                rules.notAwaited((run, patient) -> !isRight(patient) || isRight(run)),
                Rule.of(this::wrongResult).proving(runs -> Optional.of("every point of the "
                        + "sequence is counted once: it is the result of the serial code in %d "
                        .formatted(runs.stream().filter(McpiSobolCheck::isRight).count())
                        + "calls, also for 7 points on 8 threads")),
                rules.notParallel(run -> met(run, Call.Begin.METHOD)),
                rules.threadCount(run -> met(run, Call.Begin.METHOD))
                        .proving("as many tasks at once as threads were asked for: 1, 2, 3 and 8"),
                rules.notParallel(run -> met(run, Call.Begin.DRAW)),
                rules.swallowed(), rules.leftOpen());
    }

    private static long met(Run run, Call.Begin begin) {
        return run.call().begin() == begin ? run.met() : 0;
    }

    private Optional<Finding> shared(Run run) {
        return MonteCarlo.shared(run).map(finding -> finding.meaning("It keeps its place, so "
                + "threads wait for each other at it, or take each other's points: give each task "
                + "a sequence of its own, and skip to where its points begin."));
    }

    /** In a traced call, what was drawn is known by its first value: the sequence begins at 0. */
    private Optional<Finding> samePoints(List<Run> runs) {
        return runs.stream().filter(run -> run.call().traced() && run.returned() && !isRight(run))
                .filter(run -> 2 * run.draws().streams().getOrDefault(0.0, 0L)
                > run.draws().drawn() && sequences(run) > 1).findFirst()
                .map(run -> Misconception.SAME_STREAM.seen(
                "for %s, %d sequences were drawn from, each from its first point on",
                rules.name(run), sequences(run)));
    }

    private Optional<Finding> wrongResult(List<Run> runs) {
        return rules.wrongResult(run -> isRight(run) ? Optional.empty() : Optional.of(right(run)))
                .finder().apply(runs).map(finding -> finding.meaning("The points 0 to samples - 1 "
                + "are counted once each, all with one shift: is none lost, and none counted "
                + "twice, where two ranges meet?"));
    }

    private static long sequences(Run run) {
        return run.draws().generators().stream().filter(one ->
                one.type().equals(SobolSequenceGenerator.class.getSimpleName())).count();
    }

    @Override public List<Advice> advice() {
        return MonteCarloAdvice.all();
    }
}
