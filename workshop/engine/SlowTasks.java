package engine;

import module java.base;
import engine.Run.Count;

/** What is expected of tasks that sleep, so many at once: their results, in an order. */
public abstract class SlowTasks implements Expectation {
    private final long[] milliseconds;
    private final int power;
    private final boolean asFinished;

    /** Task x sleeps {@code milliseconds[x % length]} and gives x to that power; results come as finished, or in task order. */
    protected SlowTasks(int power, boolean asFinished, long... milliseconds) {
        this.power = power;
        this.asFinished = asFinished;
        this.milliseconds = milliseconds;
    }

    @Override public List<Class<?>> parameters() {
        return List.of(int.class, int.class);
    }

    @Override public Class<?> result() {
        return List.class;
    }

    @Override public List<Call> calls() {
        var calls = new ArrayList<Call>();
        for (int[] pair : new int[][] {{5, 2}, {5, 5}, {7, 3}, {3, 8}, {5, 1}, {1, 1}, {12, 8}}) calls.add(Call.of(pair[0], pair[1]).tracing());
        calls.add(Call.of(5, 2).waiting());
        for (int task = 1; task <= 2; task++) calls.add(Call.of(5, 2).failing(task));
        return calls;
    }

    @Override public long patienceMilliseconds() {
        return 6000;
    }

    private static long asked(Run run) {
        return Math.min(run.call().number(0), run.call().number(1));
    }

    private List<Integer> inTaskOrder(Run run) {
        return IntStream.range(0, (int) run.call().number(0)).mapToObj(x -> (int) Math.pow(x, power)).toList();
    }

    @Override public Optional<Finding> wrong(List<Run> runs) {
        return Rules.first(runs, Rules::limits, Rules::returnsEarly, all -> Rules.neverTogether(all, SlowTasks::asked), Rules::races,
                all -> Rules.notAwaited(all, (run, patient) -> !isComplete(patient) || isComplete(run)),
                all -> Rules.wrongResult(all, run -> isComplete(run) ? run.value() : asFinished ? finished(run) : inTaskOrder(run)),
                this::wrongOrder, all -> Rules.threadCount(all, SlowTasks::asked), Rules::swallowed, Rules::leftOpen);
    }

    /** Whether each task's result is there once, in whatever order. */
    private boolean isComplete(Run run) {
        return run.value() instanceof List<?> list && sorted(list).equals(sorted(inTaskOrder(run)));
    }

    private static List<String> sorted(List<?> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }

    private Optional<Finding> wrongOrder(List<Run> runs) {
        return Rules.firstIn(runs, run -> {
            var list = (List<?>) run.value();
            if (asFinished) {
                var times = list.stream().map(value -> milliseconds[(int) Math.round(Math.pow(((Number) value).doubleValue(), 1.0 / power)) % milliseconds.length]).toList();
                return times.equals(run.sleeps()) ? null : Misconception.WRONG_ORDER.seen(
                        "for %s it returned %s, but the tasks finished in the order %s", Rules.name(run), list, finished(run));
            }
            return list.equals(inTaskOrder(run)) ? null : Misconception.WRONG_ORDER.seen("for %s it returned %s, not in the order of the tasks",
                    Rules.name(run), list);
        });
    }

    /** What the tasks gave, in the order in which their sleeps ended: of those that sleep alike, the first began first. */
    private List<Integer> finished(Run run) {
        var left = new ArrayList<>(IntStream.range(0, (int) run.call().number(0)).boxed().toList());
        return run.sleeps().stream().flatMap(sleep -> left.stream().filter(x -> milliseconds[x % milliseconds.length] == sleep).findFirst().stream()
                .peek(left::remove)).map(x -> (int) Math.pow(x, power)).toList();
    }

    @Override public List<Finding> advice(List<Run> runs) {
        var advice = new ArrayList<Finding>();
        var run = runs.getFirst();
        if (run.count(Count.POOLS) > 2) advice.add(Misconception.POOL_PER_CALL.seen("%,d pools were made for one call", run.count(Count.POOLS)));
        var many = runs.stream().filter(one -> one.count(Count.PLATFORM_THREADS) > one.call().number(1) + 2).findFirst();
        many.ifPresent(one -> advice.add(Misconception.TOO_MANY_THREADS.seen("%,d threads were alive at the same time for %s",
                one.count(Count.PLATFORM_THREADS), Rules.name(one))));
        if (run.count(Count.COMMON_POOL_SLEEPS) > 0) advice.add(Misconception.SLEEPING_IN_THE_COMMON_POOL.seen(
                "%,d of 5 tasks slept on threads of the common pool", run.count(Count.COMMON_POOL_SLEEPS)));
        return advice;
    }

    @Override public List<String> proof(List<Run> runs) {
        var proof = new ArrayList<>(List.of("every task's result is there, once", asFinished ? "the results are in the order in which the tasks finished"
                : "the results are in the order of the tasks", "as many tasks at once as threads were asked for: 1, 2, 3, 5 and 8",
                "no memory is written by two threads without a lock"));
        if (Rules.isHeard(runs)) proof.add("a task that fails does not go unnoticed");
        proof.add("no thread is left behind");
        return proof;
    }

    /** Exact, on the clock that only runs while all sleep: of 5 tasks on 2 threads. */
    @Override public Optional<double[]> speedup(List<Run> runs) {
        var run = runs.getFirst();
        var free = new PriorityQueue<>(List.of(0L, 0L));
        long all = 0;
        for (int x = 0; x < 5; x++) {
            all += milliseconds[x % milliseconds.length];
            free.add(free.remove() + milliseconds[x % milliseconds.length]);
        }
        return Optional.of(new double[] {(double) all / run.clock(), (double) all / Collections.max(free)});
    }
}
