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
import engine.verdict.Speed;

/** What is expected of tasks that sleep, so many at once: their results, in an order. */
abstract class SlowTasks implements Expectation {
    private static final int[][] PAIRS = {{5, 2}, {5, 5}, {7, 3}, {3, 8}, {5, 1}, {1, 1}, {12, 8}};

    private final Contract contract;
    private final Rules rules;
    private final long[] milliseconds;
    private final int power;
    private final boolean asFinished;

    /**
     * Task x gives x to a power.
     *
     * @param asFinished   whether results come as the tasks finish, and not in the order of the
     *                     tasks
     * @param milliseconds task x sleeps {@code milliseconds[x % length]}
     */
    SlowTasks(String method, String threads, int power, boolean asFinished, long... milliseconds) {
        contract = new Contract(method, List.of(int.class, int.class),
                List.of("count", threads), List.class);
        rules = new Rules(contract);
        this.power = power;
        this.asFinished = asFinished;
        this.milliseconds = milliseconds;
    }

    @Override public Contract contract() {
        return contract;
    }

    private static Call call(int count, int threads) {
        return Call.of(count, threads).with(Call.Begin.SLEEP);
    }

    @Override public List<Call> calls() {
        var calls = new ArrayList<Call>();
        for (int[] pair : PAIRS) calls.add(call(pair[0], pair[1]).tracing());
        calls.add(call(5, 2).with(new Schedule.Patient()));
        for (int task = 1; task <= 2; task++) calls.add(call(5, 2).with(new Schedule.Fail(task)));
        return calls;
    }

    @Override public long patienceMilliseconds() {
        return 6000;
    }

    private static long asked(Run run) {
        return Math.min(run.call().number(0), run.call().number(1));
    }

    private int result(int x) {
        return (int) Math.pow(x, power);
    }

    private List<Integer> inTaskOrder(Run run) {
        return IntStream.range(0, (int) run.call().number(0)).mapToObj(this::result).toList();
    }

    /**
     * What the tasks gave, in the order in which their sleeps ended: of those that sleep alike, the
     * first began first.
     */
    private List<Integer> finished(Run run) {
        var left = new ArrayList<>(IntStream.range(0, (int) run.call().number(0)).boxed().toList());
        return run.waits().sleeps().stream()
                .flatMap(sleep -> left.stream().filter(x -> sleep(x) == sleep).findFirst().stream()
                .peek(left::remove)).map(this::result).toList();
    }

    private long sleep(int x) {
        return milliseconds[x % milliseconds.length];
    }

    private boolean isComplete(Run run) {
        return run.value() instanceof List<?> list && sorted(list).equals(sorted(inTaskOrder(run)));
    }

    /** As tasks finish, any order may be right. */
    @Override public Serializable expected(Run inTurn, Run other) {
        return asFinished && isComplete(other) ? other.value() : inTurn.value();
    }

    private static List<String> sorted(List<?> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }

    @Override public List<Rule> rules() {
        return List.of(rules.returnsEarly(), rules.races(),
                rules.notAwaited((run, patient) -> !isComplete(patient) || isComplete(run)),
                rules.wrongResult(run -> Optional.of(isComplete(run)
                        ? run.value() : asFinished ? finished(run) : inTaskOrder(run)))
                        .proving("every task's result is there, once"),
                Rules.inEach(this::wrongOrder).proving("the results are in the order "
                        + (asFinished ? "in which the tasks finished" : "of the tasks")),
                rules.notParallel(SlowTasks::asked),
                rules.threadCount(SlowTasks::asked).proving(
                        "as many tasks at once as threads were asked for: 1, 2, 3, 5 and 8"),
                rules.swallowed(), rules.leftOpen());
    }

    private Optional<Finding> wrongOrder(Run run) {
        if (!isComplete(run)) return Optional.empty();
        var list = (List<?>) run.value();
        if (!asFinished)
            return list.equals(inTaskOrder(run))
                    ? Optional.empty() : Optional.of(Misconception.WRONG_ORDER.seen(
                    "for %s it returned %s, not in the order of the tasks", rules.name(run), list));
        var times = list.stream().map(value -> sleep(
                (int) Math.round(Math.pow(((Number) value).doubleValue(), 1.0 / power)))).toList();
        return times.equals(run.waits().sleeps())
                ? Optional.empty() : Optional.of(Misconception.WRONG_ORDER.seen(
                "for %s it returned %s, but the tasks finished in the order %s", rules.name(run),
                list, finished(run)));
    }

    @Override public List<Advice> advice() {
        Predicate<Run> first = run -> run.call().isPlain() && run.call().number(0) == 5
                && run.call().number(1) == 2;
        return List.of(Rules.onlyPrinted(),
                Advice.busyWaiting(),
                Advice.poolPerCall(first),
                Advice.when(Misconception.TOO_MANY_THREADS,
                        run -> run.tasks().platformThreads() > run.call().number(1) + 2,
                        run -> run.tasks().platformThreads(), 0, run -> run.call().number(1),
                        "%,d threads were alive at the same time, where %,d were asked for"),
                Advice.when(Misconception.SLEEPING_IN_THE_COMMON_POOL, first,
                        run -> run.waits().commonPool(), 0, run -> run.call().number(0),
                        "%,d of %,d tasks slept on threads of the common pool"));
    }

    /** Exact, on the clock that only runs while all sleep: of 5 tasks on 2 threads. */
    @Override public Optional<Speed> speed(List<Run> runs) {
        var free = new PriorityQueue<>(List.of(0L, 0L));
        long all = 0;
        for (int x = 0; x < 5; x++) {
            all += sleep(x);
            free.add(free.remove() + sleep(x));
        }
        long took = runs.getFirst().waits().clock();
        return Optional.of(Speed.of((double) all / took, (double) all / Collections.max(free)));
    }
}
