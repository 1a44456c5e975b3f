package checks;

import module java.base;
import engine.Call;
import engine.Expectation;
import engine.Finding;
import engine.Formula;
import engine.Misconception;
import engine.Rules;
import engine.Run;

/** Euler's method: each value from the one before. */
public final class EulerOdeCheck implements Expectation {
    @Override public String method() {
        return "eulerOde";
    }

    @Override public List<Class<?>> parameters() {
        return List.of(DoubleBinaryOperator.class, double.class, double.class, double.class, double.class);
    }

    @Override public Class<?> result() {
        return double[].class;
    }

    @Override public List<Call> calls() {
        return Stream.of(Call.of(Formula.DECAY, 1.0, 0.0, 6.0, 0.1), Call.of(Formula.FORCED, 0.5, 1.0, 4.0, 0.25),
                Call.of(Formula.LOGISTIC, 0.1, 0.0, 6.0, 0.7), Call.of(Formula.FORCED, 1.0, 2.0, 2.5, 0.5),
                Call.of(Formula.DECAY, 1.0, 0.0, 2.1, 0.3)) // 2.1 / 0.3 is a little more than 7
                .map(call -> call.meeting(2).tracing()).toList();
    }

    private static List<Double> values(Run run) {
        var arguments = run.call().arguments();
        var f = (Formula) arguments.get(0);
        double y = (double) arguments.get(1), t0 = (double) arguments.get(2), t1 = (double) arguments.get(3), dt = (double) arguments.get(4);
        var values = new ArrayList<>(List.of(y));
        int steps = (int) Math.ceil((t1 - t0) / dt * (1 - 1e-12));
        for (int i = 0; i < steps; i++) {
            double t = t0 + i * dt;
            values.add(y += f.applyAsDouble(t, y) * Math.min(dt, t1 - t));
        }
        return values;
    }

    /** Up to rounding: t may have been added up. */
    private static boolean agree(Object one, List<Double> other) {
        return one instanceof List<?> list && list.size() == other.size() && IntStream.range(0, other.size()).allMatch(i ->
                Math.abs((double) list.get(i) - other.get(i)) <= 1e-9 * Math.max(1, Math.abs(other.get(i))));
    }

    /** Evaluations of f on several threads do no harm where each has waited for the one before: the values tell. */
    private static Optional<Finding> sideBySide(List<Run> runs) {
        return runs.stream().filter(run -> !agree(run.value(), values(run)) && run.generators().stream().anyMatch(f -> f.threads() > 1)).findFirst()
                .map(run -> Misconception.STEPS_IN_PARALLEL.seen("for %s f was evaluated by %d threads, and the values differ from the serial ones", Rules.name(run),
                        run.generators().stream().mapToInt(Run.Generator::threads).max().orElseThrow()));
    }

    @Override public Optional<Finding> wrong(List<Run> runs) {
        return Rules.first(runs, Rules::limits, EulerOdeCheck::sideBySide,
                all -> Rules.wrongResult(all, run -> agree(run.value(), values(run)) ? run.value() : values(run)), Rules::leftOpen);
    }

    @Override public List<String> proof(List<Run> runs) {
        return List.of("the values are those of Euler's method, step by step, for 3 equations", "the last step is shorter where dt does not divide the interval");
    }
}
