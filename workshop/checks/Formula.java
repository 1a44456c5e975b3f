package checks;

import engine.probes.Draws;
import java.io.Serializable;
import java.util.function.DoubleBinaryOperator;

/** A right-hand side f(t, y) that can be sent to another JVM. */
public enum Formula implements DoubleBinaryOperator, Serializable {
    DECAY((_, y) -> -y), FORCED((t, y) -> Math.sin(t) - y), LOGISTIC((_, y) -> y * (1 - y));

    private final transient DoubleBinaryOperator formula;

    Formula(DoubleBinaryOperator formula) {
        this.formula = formula;
    }

    /**
     * Evaluations are seen, as draws are: from which thread they come tells whether steps run side
     * by side.
     */
    @Override public double applyAsDouble(double t, double y) {
        Draws.evaluated(this, t);
        return formula.applyAsDouble(t, y);
    }
}
