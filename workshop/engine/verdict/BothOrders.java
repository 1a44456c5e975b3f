package engine.verdict;

import module java.base;
import engine.evidence.Event;
import engine.evidence.Line;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.jvm.Sandbox;

/** Shows a result that depends on which task is the first to start: both orders, both results. */
record BothOrders(Sandbox sandbox, long patienceMilliseconds) {
    /** The same verdict; if these runs have shown that, it is told. */
    Verdict shown(Verdict verdict, List<Run> runs) throws Exception {
        if (verdict.findings().stream().noneMatch(
                one -> one.what() == Misconception.NOT_REPRODUCIBLE)
                || runs.stream().anyMatch(run -> !run.memory().races().isEmpty())) return verdict;
        for (var first : in(runs, false)) for (var last : in(runs, true))
            if (isSameCall(first, last) && !last.value().equals(first.value()))
                return isSame(first) ? verdict.with(Misconception.NOT_REPRODUCIBLE,
                        both(first, last)) : verdict;
        return verdict;
    }

    private static List<Run> in(List<Run> runs, boolean lastFirst) {
        return runs.stream().filter(run -> run.returned() && run.value() != null
                && run.call().schedule() instanceof Schedule.OneByOne(_, boolean order)
                && order == lastFirst).toList();
    }

    private static boolean isSameCall(Run one, Run other) {
        return one.call().isOf(other.call().arguments())
                && one.call().begin() == other.call().begin();
    }

    /** What differs in the same order, too, has another reason: the clock, or no seed. */
    private boolean isSame(Run run) throws Exception {
        return run.value().equals(sandbox.watch(run.call(), patienceMilliseconds).value());
    }

    private static Demonstration both(Run first, Run last) {
        return new Demonstration(last.value(), first.value(), List.of(
                returns("the first task first", first), returns("the last task first", last)));
    }

    private static Event returns(String order, Run run) {
        return new Event(order, "returns", "", run.value(), Line.UNKNOWN);
    }
}
