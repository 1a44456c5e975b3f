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

/** Many trajectories of Euler's method: side by side, and each as it is alone, to the last bit. */
public final class EulerEnsembleCheck implements Expectation {
    private static final Contract CONTRACT = new Contract("finalValues",
            List.of(double[].class, double.class, int.class),
            List.of("initialValues", "dt", "threads"), double[].class);
    /** Numbers of values and threads, some of which divide. */
    private static final int[][] PAIRS = {{0, 8}, {1, 8}, {7, 8}, {1, 1}, {5, 1}, {3, 2}, {4, 2},
            {10, 3}, {3, 9}, {5, 4}, {11, 4}, {16, 4}, {10, 8}};
    /** Not all of them divide 6; 6 / 0.35 / 2 is near a whole number, as is 6 / 0.3. */
    private static final double[] STEPS = {0.7, 0.1, 0.3, 0.25, 6, 0.35};
    private static final int TRACED = 41, TRACED_THREADS = 4, FOR_MEETING = 5_003;
    private static final int STEPS_TIMED = 100;

    private final Rules rules = new Rules(CONTRACT);

    @Override public Contract contract() {
        return CONTRACT;
    }

    // What is called

    /** Values between 0 and 2, all different, of which none stays what it is. */
    private static double[] initialValues(int count) {
        return IntStream.range(0, count).mapToDouble(i -> 0.1 + 1.8 * (i * 0.618034 % 1)).toArray();
    }

    private static Call call(int count, double dt, int threads) {
        return Call.of(initialValues(count), dt, threads).with(Call.Begin.METHOD);
    }

    private static Call traced() {
        return call(TRACED, 0.25, TRACED_THREADS).tracing();
    }

    @Override public List<Call> calls() {
        var calls = new ArrayList<>(List.of(traced().with(new Schedule.Meet(TRACED_THREADS))));
        for (int i = 0; i < PAIRS.length; i++)
            calls.add(call(PAIRS[i][0], STEPS[i % STEPS.length], PAIRS[i][1]));
        for (boolean lastFirst : new boolean[] {false, true})
            calls.add(traced().with(new Schedule.OneByOne(TRACED_THREADS, lastFirst)));
        for (int threads : new int[] {2, 3, 8, 1})
            calls.add(call(FOR_MEETING * threads, 0.5, threads).with(new Schedule.Meet(threads)));
        calls.add(traced().with(new Schedule.Patient()));
        for (int task = 1; task <= 2; task++)
            calls.add(call(TRACED, 0.25, TRACED_THREADS).with(new Schedule.Fail(task)));
        return calls;
    }

    @Override public long patienceMilliseconds() {
        return 8000;
    }

    @Override public List<Call> timed(int threads, long samples) {
        int count = (int) (samples / STEPS_TIMED);
        return List.of(call(count, END / STEPS_TIMED, 1), call(count, END / STEPS_TIMED, threads));
    }

    // What is right

    private static final double END = 6;

    private static double finalValue(double y, double dt) {
        int steps = (int) Math.ceil(END / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, END - step * dt);
        return y;
    }

    @Override public Serializable expected(Run inTurn, Run other) {
        return new ArrayList<>(right(inTurn));
    }

    /** How many values the caller gave: they themselves may have been changed. */
    private static int count(Run run) {
        return ((double[]) run.call().arguments().getFirst()).length;
    }

    private static List<Double> right(Run run) {
        double dt = (double) run.call().arguments().get(1);
        return Arrays.stream(initialValues(count(run))).mapToObj(y -> finalValue(y, dt)).toList();
    }

    private static List<?> returned(Run run) {
        return run.value() instanceof List<?> list ? list : List.of();
    }

    private static boolean isRight(Run run) {
        return run.returned() && returned(run).equals(right(run));
    }

    // What is wrong

    @Override public List<Rule> rules() {
        return List.of(Rule.of(this::stepsInParallel), rules.returnsEarly(), rules.races(),
                rules.notAwaited((run, patient) -> !isComplete(patient) || isComplete(run)),
                rules.wrongResult(run -> run.returned() ? Optional.empty()
                        : Optional.of(right(run))), Rules.inEach(this::wrongOrder),
                Rules.inEach(this::wrongValue).proving(runs -> Optional.of(
                        "the values are those of the serial code, to the last bit, in %d calls, "
                        .formatted(runs.stream().filter(EulerEnsembleCheck::isRight).count())
                        + "also for 0, 1 and 7 values on 8 threads")),
                Rules.inEach(this::changed),
                rules.notParallel(Run::met),
                rules.threadCount(Run::met)
                        .proving("as many tasks at once as threads were asked for: 1, 2, 3 and 8"),
                rules.swallowed(), rules.leftOpen());
    }

    /**
     * On one thread, all is right; where several share the work evenly, nothing is: no value is
     * that of any trajectory, nor was one left out.
     */
    private Optional<Finding> stepsInParallel(List<Run> runs) {
        var plain = runs.stream().filter(run -> run.call().isPlain() && count(run) > 0).toList();
        var alone = plain.stream().filter(run -> run.call().number(2) == 1).toList();
        var shared = plain.stream().filter(run -> run.call().number(2) > 1 && run.returned()
                && count(run) % run.call().number(2) == 0).toList();
        return alone.isEmpty() || !alone.stream().allMatch(EulerEnsembleCheck::isRight)
                || shared.isEmpty() || !shared.stream().allMatch(EulerEnsembleCheck::isAllWrong)
                ? Optional.empty() : Optional.of(Misconception.STEPS_IN_PARALLEL.seen(
                "for %s none of the values is right, though on 1 thread all are",
                rules.name(shared.getFirst())));
    }

    private static boolean isAllWrong(Run run) {
        var known = new HashSet<Object>(right(run));
        Arrays.stream(initialValues(count(run))).forEach(known::add);
        known.add(0.0);
        return returned(run).size() == count(run)
                && returned(run).stream().noneMatch(known::contains);
    }

    /** Whether every value is there, wherever it stands. */
    private static boolean isComplete(Run run) {
        return returned(run).stream().sorted().toList()
                .equals(right(run).stream().sorted().toList());
    }

    private Optional<Finding> wrongOrder(Run run) {
        var right = right(run);
        return !run.returned() || isRight(run) || !isComplete(run)
                ? Optional.empty() : Optional.of(Misconception.WRONG_ORDER.seen(
                "for %s all the values are there, but that of index %d is at %d", rules.name(run),
                firstWrong(run), returned(run).indexOf(right.get(firstWrong(run))))
                .meaning("The value at an index is what has come of the initial value there, "
                + "whichever task was done first."));
    }

    private static int firstWrong(Run run) {
        return Arrays.mismatch(right(run).toArray(), returned(run).toArray());
    }

    private Optional<Finding> wrongValue(Run run) {
        if (!run.returned() || isRight(run)) return Optional.empty();
        if (returned(run).size() != count(run))
            return Optional.of(Misconception.WRONG_RESULT.seen("for %s it returned %s",
                    rules.name(run), run.value() == null ? "null"
                    : Rules.count(returned(run).size(), "value")));
        int i = firstWrong(run);
        return Optional.of(Misconception.WRONG_RESULT.seen(
                "for %s the value at index %d is %s; right is %s%s", rules.name(run), i,
                returned(run).get(i), right(run).get(i),
                returned(run).get(i).equals(initialValues(count(run))[i])
                ? ": it is still the initial value" : ""));
    }

    /** The other JVM sends back the arguments as they are after the call. */
    private Optional<Finding> changed(Run run) {
        return Arrays.equals(initialValues(count(run)),
                (double[]) run.call().arguments().getFirst())
                ? Optional.empty() : Optional.of(Misconception.WRONG_RESULT.seen(
                "for %s it changed the array of the initial values", rules.name(run)).meaning(
                "The caller may need them again: write to a copy, initialValues.clone()."));
    }

    // What could be better

    @Override public List<Advice> advice() {
        Predicate<Run> traced = run -> run.call().traced()
                && run.call().schedule() instanceof Schedule.Meet;
        return List.of(Rules.onlyPrinted(),
                Advice.busyWaiting(),
                Advice.poolPerCall(traced),
                Advice.when(Misconception.TOO_MANY_THREADS, traced,
                        run -> run.tasks().platformThreads(), 4, _ -> TRACED_THREADS,
                        "%,d threads were alive at the same time, for %d tasks at once"),
                Advice.when(Misconception.VIRTUAL_THREADS_FOR_COMPUTING, traced,
                        run -> run.tasks().virtualWorkers(), 0, run -> run.tasks().workers(),
                        "%,d of %,d threads that computed were virtual"));
    }
}
