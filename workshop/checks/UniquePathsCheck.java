package checks;

import module java.base;
import engine.answer.Contract;
import engine.evidence.Call;
import engine.evidence.Ending;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.verdict.Advice;
import engine.verdict.Expectation;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Rule;
import engine.verdict.Rules;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * Paths through a grid: exact, also where they fit into no long, and without counting them one by
 * one.
 */
public final class UniquePathsCheck implements Expectation {
    private static final Contract CONTRACT = new Contract("uniquePaths",
            List.of(int.class, int.class), List.of("rows", "columns"), BigInteger.class);
    private static final int[][] GRIDS = {{1, 1}, {1, 7}, {7, 1}, {2, 2}, {3, 7}, {7, 3}, {14, 14},
            {18, 18}, {20, 40}, {34, 35}, {100, 100}, {7, 300}, {300, 7}, {250, 130}};
    /** Factors beyond 46,340 overflow an int when they are multiplied. */
    private static final int[][] THIN_GRIDS = {{3, 50_000}, {50_000, 3}, {2, 100_000}};
    private static final int LARGEST_TO_COUNT = 14, THIN = 50_000;
    private static final int MOST_CALLS = 100_000;
    /** In larger grids, not every write is noted. */
    private static final int MOST_CELLS = 2_500;

    private final Rules rules = new Rules(CONTRACT);

    @Override public Contract contract() {
        return CONTRACT;
    }

    @Override public List<Call> calls() {
        // Threads, if somebody uses any, are to meet, so that their writes are compared.
        var calls = new ArrayList<>(Arrays.stream(GRIDS)
                .map(grid -> call(grid).with(new Schedule.Meet(2)))
                .map(call -> isSmall(call) ? call.tracing() : call).toList());
        for (var grid : THIN_GRIDS) calls.add(call(grid));
        return calls;
    }

    private static boolean isSmall(Call call) {
        return call.number(0) != LARGEST_TO_COUNT && call.number(0) * call.number(1) <= MOST_CELLS;
    }

    private static Call call(int[] grid) {
        return Call.of(grid[0], grid[1]).with(Call.Begin.METHOD);
    }

    /** Ten times what any right answer has needed for a grid that is not thin. */
    @Override public long patienceMilliseconds() {
        return 4000;
    }

    private static BigInteger paths(Run run) {
        long steps = run.call().number(0) + run.call().number(1) - 2;
        long down = Math.min(run.call().number(0), run.call().number(1)) - 1;
        var paths = BigInteger.ONE;
        for (long k = 1; k <= down; k++)
            paths = paths.multiply(BigInteger.valueOf(steps - down + k))
                    .divide(BigInteger.valueOf(k));
        return paths;
    }

    @Override public BigInteger expected(Run inTurn, Run other) {
        return paths(inTurn);
    }

    private static boolean isThin(Call call) {
        return Math.max(call.number(0), call.number(1)) >= THIN;
    }

    private static boolean isTooDeep(Run run) {
        return isThin(run.call()) && run.ending() instanceof Ending.Threw(String what, _)
                && what.startsWith("StackOverflowError");
    }

    /**
     * An exact answer may take too long there, or use what is too small: only a wrong number is a
     * fault.
     */
    @Override public boolean mayFail(Call call) {
        return isThin(call);
    }

    private static Optional<Run> counting(List<Run> runs) {
        return runs.stream().filter(run -> run.call().number(0) == LARGEST_TO_COUNT).findFirst();
    }

    /** It counts the paths one by one: for 14 x 14 that can still be waited for. */
    private static Optional<Finding> countsOneByOne(List<Run> runs) {
        return counting(runs).filter(run -> run.tasks().methods() > MOST_CALLS).map(
                run -> Misconception.TOO_SLOW.seen("14 x 14 took %,d calls for %,d paths: at a "
                + "billion calls a second, 100 x 100 would take 10^%d years", run.tasks().methods(),
                paths(run), Math.round((CombinatoricsUtils.binomialCoefficientLog(198, 99)
                + Math.log(2e-9 / 365.25 / 86400)) / Math.log(10))));
    }

    /** Where small grids were no trouble, it is not an endless loop. */
    @Override public Optional<Finding> stillComputing(Run run) {
        return run.call().number(0) < LARGEST_TO_COUNT || run.call().number(1) < LARGEST_TO_COUNT
                ? Optional.empty() : Optional.of(Misconception.TOO_SLOW.seen(
                "no answer for %s, which has %s paths, after %d s of computing",
                rules.name(run), Rules.shortened(paths(run)), patienceMilliseconds() / 1000));
    }

    @Override public boolean isNeeded(Call call, List<Run> runs) {
        return countsOneByOne(runs).isEmpty();
    }

    @Override public List<Rule> rules() {
        return List.of(rules.races(),
                rules.wrongResult(run -> isThin(run.call()) && !run.returned()
                        ? Optional.empty() : Optional.of(paths(run))).proving(runs -> Optional.of(
                        "exact on %d grids, up to 100 x 100; rows and columns are not confused"
                        .formatted(runs.stream().filter(Run::returned).count()))),
                Rule.of(UniquePathsCheck::countsOneByOne)
                        .proving(UniquePathsCheck::callsFor), rules.leftOpen());
    }

    private static Optional<String> callsFor(List<Run> runs) {
        return counting(runs).filter(run -> run.tasks().methods() > 1).map(run ->
                "14 x 14 takes %,d calls, for 10,400,600 paths".formatted(run.tasks().methods()));
    }

    @Override public List<Advice> advice() {
        return List.of(runs -> runs.stream().filter(UniquePathsCheck::isTooDeep).findFirst()
                .map(run -> Misconception.RECURSION_TOO_DEEP.seen(
                "for %s its calls did not fit on the stack", rules.name(run))),
                Advice.poolPerCall(_ -> true));
    }
}
