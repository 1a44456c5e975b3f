package checks;

import module java.base;
import engine.answer.Contract;
import engine.evidence.Call;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.verdict.Expectation;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Rule;
import engine.verdict.Rules;

/** Euler's method: each value from the one before. */
public final class EulerOdeCheck implements Expectation {
    private static final Contract CONTRACT = new Contract("eulerOde",
            List.of(DoubleBinaryOperator.class, double.class, double.class, double.class,
                    double.class),
            List.of("f", "y0", "t0", "t1", "dt"), double[].class);
    private final Rules rules = new Rules(CONTRACT);

    @Override public Contract contract() {
        return CONTRACT;
    }

    @Override public List<Call> calls() {
        return Stream.of(Call.of(Formula.DECAY, 1.0, 0.0, 6.0, 0.1),
                Call.of(Formula.FORCED, 0.5, 1.0, 4.0, 0.25),
                Call.of(Formula.LOGISTIC, 0.1, 0.0, 6.0, 0.7),
                Call.of(Formula.FORCED, 1.0, 2.0, 2.5, 0.5),
                Call.of(Formula.DECAY, 1.0, 0.0, 2.1, 0.3)) // 2.1 / 0.3 is a little more than 7
                .map(call -> call.with(new Schedule.Meet(2)).tracing()).toList();
    }

    private static List<Double> values(Run run) {
        var arguments = run.call().arguments();
        var f = (Formula) arguments.get(0);
        double y = (double) arguments.get(1), t0 = (double) arguments.get(2),
                t1 = (double) arguments.get(3), dt = (double) arguments.get(4);
        var values = new ArrayList<>(List.of(y));
        int steps = (int) Math.ceil((t1 - t0) / dt * (1 - 1e-12));
        for (int i = 0; i < steps; i++) {
            double t = t0 + i * dt;
            values.add(y += f.applyAsDouble(t, y) * Math.min(dt, t1 - t));
        }
        return values;
    }

    /** Up to rounding: t may have been added up. */
    private static boolean agrees(Run run) {
        var right = values(run);
        return run.value() instanceof List<?> list && list.size() == right.size()
                && IntStream.range(0, right.size())
                .allMatch(i -> Math.abs((double) list.get(i) - right.get(i))
                        <= 1e-9 * Math.max(1, Math.abs(right.get(i))));
    }

    /**
     * Evaluations of f on several threads do no harm where each has waited for the one before: the
     * values tell.
     */
    private Optional<Finding> sideBySide(Run run) {
        int threads = run.draws().generators().stream()
                .mapToInt(Run.Generator::threads).max().orElse(0);
        return agrees(run) || threads < 2
                ? Optional.empty() : Optional.of(Misconception.STEPS_IN_PARALLEL.seen(
                "for %s f was evaluated by %d threads, and the values differ from the serial ones",
                rules.name(run), threads));
    }

    @Override public List<Rule> rules() {
        return List.of(Rules.inEach(this::sideBySide),
                rules.wrongResult(run -> Optional.of(agrees(run) ? run.value() : values(run)))
                .proving("the values are those of Euler's method, step by step, for 3 equations; "
                        + "the last step is shorter where dt does not divide the interval"),
                rules.leftOpen());
    }
}
