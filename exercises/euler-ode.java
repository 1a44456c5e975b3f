///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Euler's method for an ODE: could its steps run side by side?
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.FirstOrderIntegrator;
import org.apache.commons.math3.ode.nonstiff.*;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// Solves y' = f(t, y) from t = 0 to 6 by Euler's method: y(t + dt) is about y(t) + f(t, y) dt. Half
// the dt, half the error: it has order 1. Beside it stand integrators of Commons Math, with fewer,
// longer steps, for about as many evaluations of f. To find out: could the steps of the loop run
// side by side, or does one need what another has computed? And what if dt does not divide 6?
@Command(name = "euler-ode", version = "euler-ode 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description =
        "Euler's method for an ODE: could its steps run side by side?")
class EulerOde implements Callable<Integer> {
    /** The values of y at t0, t0 + dt, ... and at t1: the last step is shorter if need be. */
    static double[] eulerOde(DoubleBinaryOperator f, double y0, double t0, double t1, double dt) {
        int steps = (int) Math.ceil((t1 - t0) / dt * (1 - 1e-12)); // no step for a rounding error
        var y = new double[steps + 1];
        y[0] = y0;
        for (int i = 0; i < steps; i++) {
            double t = t0 + i * dt;
            y[i + 1] = y[i] + f.applyAsDouble(t, y[i]) * Math.min(dt, t1 - t);
        }
        return y;
    }

    enum Equation { decay, logistic, forced }
    static final double END = 6;
    int evaluations;

    double f(double t, double y) {
        evaluations++;
        return switch (equation) {
            case decay -> -y;
            case logistic -> y * (1 - y);
            case forced -> Math.sin(t) - y;
        };
    }

    double exact(double t) {
        return switch (equation) {
            case decay -> Math.exp(-t);
            case logistic -> 1 / (1 + 9 * Math.exp(-t));
            case forced -> (Math.sin(t) - Math.cos(t) + Math.exp(-t)) / 2;
        };
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = "--equation", description = "decay, logistic or forced")
    Equation equation = Equation.decay;
    @Option(names = "--dt", description = "the length of a step") double dt = 0.1;

    public Integer call() {
        if (!(dt >= 0.001 && dt <= END)) throw new CommandLine.ParameterException(
                new CommandLine(new EulerOde()), "--dt must be from 0.001 to 6");
        System.out.printf(Locale.ROOT, "y(0) is %.1f, y(6) is %.10f%n%n", exact(0), exact(END));
        IO.println("method            step  evaluations  error of y(6)  order");
        rows("eulerOde", 1, step -> eulerOde(this::f, exact(0), 0, END, step));
        rows("Euler", 1, step -> solve(new EulerIntegrator(step)));
        rows("Runge-Kutta", 4, step -> solve(new ClassicalRungeKuttaIntegrator(step)));
        rows("Dormand-Prince", 15, step -> solve( // never longer or shorter, whatever its error
                new DormandPrince853Integrator(step, step, 1, 1)));
        return 0;
    }

    double[] solve(FirstOrderIntegrator integrator) {
        var y = new double[] {exact(0)};
        integrator.integrate(new FirstOrderDifferentialEquations() {
            public int getDimension() { return 1; }
            public void computeDerivatives(double t, double[] y, double[] d) { d[0] = f(t, y[0]); }
        }, 0, y, END, y);
        return y;
    }

    /** The error is about a constant times step^order, so half the step divides it by 2^order. */
    void rows(String method, int evaluationsAStep, DoubleFunction<double[]> solver) {
        double before = Double.NaN;
        for (double dt : new double[] {this.dt, this.dt / 2, this.dt / 4}) {
            double step = evaluationsAStep == 1 ? dt
                    : END / Math.max(1, Math.round(END / dt / evaluationsAStep));
            evaluations = 0;
            double[] y = solver.apply(step);
            double error = y[y.length - 1] - exact(END);
            double order = Math.log(Math.abs(before / error)) / Math.log(2);
            System.out.printf(Locale.ROOT, "%-14s  %6.4f  %11d  %+13.2e  %5s%n", method, step,
                    evaluations, error, dt == this.dt ? "-" : Math.round(100 * order) / 100.0);
            before = error;
        }
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).execute(args));
    }
}
