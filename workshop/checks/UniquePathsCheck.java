package checks;

import module java.base;
import engine.Call;
import engine.Expectation;
import engine.Finding;
import engine.Misconception;
import engine.Rules;
import engine.Run;
import engine.Run.Count;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** Paths through a grid: exact, also where they fit into no long, and without counting them one by one. */
public final class UniquePathsCheck implements Expectation {
    private static final int[][] GRIDS = {{1, 1}, {1, 7}, {7, 1}, {2, 2}, {3, 7}, {7, 3}, {14, 14}, {18, 18}, {20, 40}, {34, 35}, {100, 100}, {7, 300}, {300, 7}, {250, 130}};
    private static final int LARGEST_TO_COUNT = 14;

    @Override public String method() {
        return "uniquePaths";
    }

    @Override public List<Class<?>> parameters() {
        return List.of(int.class, int.class);
    }

    @Override public Class<?> result() {
        return BigInteger.class;
    }

    @Override public List<Call> calls() {
        return Arrays.stream(GRIDS).map(grid -> Call.of(grid[0], grid[1]).meeting(2)) // of threads, if somebody uses any: their writes are compared
                .map(call -> call.number(0) == LARGEST_TO_COUNT ? call : call.tracing()).toList();
    }

    @Override public long patienceMilliseconds() {
        return 4000;
    }

    private static BigInteger paths(Run run) {
        long rows = run.call().number(0), columns = run.call().number(1);
        var paths = BigInteger.ONE;
        for (long k = 1; k < columns; k++) paths = paths.multiply(BigInteger.valueOf(rows - 1 + k)).divide(BigInteger.valueOf(k));
        return paths;
    }

    /** It counts the paths one by one: for 14 x 14 that can still be waited for. */
    private static Optional<Finding> countsOneByOne(List<Run> runs) {
        return runs.stream().filter(run -> run.call().number(0) == LARGEST_TO_COUNT && run.count(Count.CALLS) > 100_000).findFirst()
                .map(run -> Misconception.HANGS.seen("14 x 14 took %,d calls for %,d paths: at a billion calls a second, 100 x 100 would take 10^%d years",
                        run.count(Count.CALLS), paths(run), Math.round((CombinatoricsUtils.binomialCoefficientLog(198, 99)
                        + Math.log(2e-9 / 365.25 / 86400)) / Math.log(10))).meaning("It counts the paths one by one: look for what it computes again and again."));
    }

    @Override public boolean enough(List<Run> runs) {
        return countsOneByOne(runs).isPresent();
    }

    @Override public Optional<Finding> wrong(List<Run> runs) {
        return Rules.first(runs, Rules::limits, Rules::races, all -> Rules.wrongResult(all, UniquePathsCheck::paths), UniquePathsCheck::countsOneByOne, Rules::leftOpen);
    }

    @Override public List<Finding> advice(List<Run> runs) {
        return runs.stream().filter(run -> run.count(Count.POOLS) > 2).findFirst().map(run -> Misconception.POOL_PER_CALL.seen(
                "%,d pools were made for %s", run.count(Count.POOLS), Rules.name(run))).stream().toList();
    }

    @Override public List<String> proof(List<Run> runs) {
        return List.of("exact on %d grids, up to 100 x 100 and 250 x 130".formatted(runs.size()), "rows and columns are not confused: 7 x 300 and 300 x 7",
                "14 x 14 takes %,d calls, for 10,400,600 paths".formatted(runs.stream().filter(run -> run.call().number(0) == LARGEST_TO_COUNT)
                        .findFirst().orElseThrow().count(Count.CALLS)), "no thread is left behind");
    }
}
