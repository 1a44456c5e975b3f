///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Euler's method for an ODE: could its steps run side by side?
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS org.knowm.xchart:xchart:4.0.3
//DEPS de.erichseifert.vectorgraphics2d:VectorGraphics2D:0.13
//RUNTIME_OPTIONS -Djava.awt.headless=true

import module java.base;
import java.awt.Color;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.FirstOrderIntegrator;
import org.apache.commons.math3.ode.nonstiff.*;
import org.knowm.xchart.*;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.*;
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
    @Option(names = "--picture", description = "draw the curves into a file .svg or .png")
    Path picture;
    @Option(names = "--force", description = "overwrite an old picture") boolean force;

    public Integer call() throws IOException {
        if (!(dt >= 0.001 && dt <= END)) throw wrong("--dt must be from 0.001 to 6");
        if (picture != null && (!picture.toString().matches(".+\\.(svg|png)")
                || Files.exists(picture) && !(force && Files.isRegularFile(picture))))
            throw wrong("--picture must be a new file .svg or .png (--force overwrites), but was "
                    + picture);
        if (picture != null && !Files.isWritable(picture.toAbsolutePath().getParent()))
            throw wrong("--picture must be in a folder that can be written, but was " + picture);
        System.out.printf(Locale.ROOT, "y(0) is %.1f, y(6) is %.10f%n%n", exact(0), exact(END));
        IO.println("method            step  evaluations  error of y(6)  order");
        rows("eulerOde", 1, step -> eulerOde(this::f, exact(0), 0, END, step));
        rows("Euler", 1, step -> solve(new EulerIntegrator(step), END));
        rows("Runge-Kutta", 4, step -> solve(new ClassicalRungeKuttaIntegrator(step), END));
        rows("Dormand-Prince", 15, step -> solve( // never longer or shorter, whatever its error
                new DormandPrince853Integrator(step, step, 1, 1), END));

        // The experiment: the steps are a chain, for each starts from the y of the one before. To
        // solve both halves side by side, y(3) must be guessed, and the second is as wrong as that.
        // What can run side by side are whole solutions: of other equations, from other y(0), with
        // other dt. And the grid: it may have only whole steps of dt, spread over the interval as
        // if they filled it. With a dt of 0.35 it is at 5.95 where it says that t is 6.
        double[] chain = eulerOde(this::f, exact(0), 0, END, dt);
        double[] second = eulerOde(this::f, exact(0), END / 2, END, dt);
        double early = exact(0);
        for (int i = 0, steps = (int) (END / 0.35); i < steps; i++)
            early += f(i * END / steps, early) * 0.35;
        System.out.printf(Locale.ROOT, """

                %.6f  is the exact y(6)
                %.6f  one step after the other
                %.6f  both halves side by side, the second from a guess: y(3) = y(0)
                %.6f  17 whole steps of 0.35: the exact y(5.95) is %.6f
                """, exact(END), chain[chain.length - 1], second[second.length - 1],
                early, exact(5.95));
        if (picture != null) {
            save(chart(), picture);
            IO.println("\nA picture is in " + picture + ": open it in a browser.");
        }
        return 0;
    }

    double[] solve(FirstOrderIntegrator integrator, double t1) {
        var y = new double[] {exact(0)};
        integrator.integrate(new FirstOrderDifferentialEquations() {
            public int getDimension() { return 1; }
            public void computeDerivatives(double t, double[] y, double[] d) { d[0] = f(t, y[0]); }
        }, 0, y, t1, y);
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

    /** The exact curve, Euler's method at three steps, and dots: Runge-Kutta at the longest one. */
    XYChart chart() {
        var chart = new XYChartBuilder().width(400).height(500).theme(Styler.ChartTheme.Matlab)
                .title("Euler's method: " + equation).xAxisTitle("time t").yAxisTitle("y").build();
        chart.getStyler().setPlotGridLinesVisible(false).setLocale(Locale.ROOT)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setSeriesMarkers(new Marker[] {SeriesMarkers.NONE});
        double longest = Math.min(8 * dt, END);
        curve(chart, "exact", END / 60, (i, step) -> exact(i * step)).setLineColor(Color.BLACK);
        for (double step : new double[] {longest, longest / 2, longest / 8}) {
            double[] y = eulerOde(this::f, exact(0), 0, END, step);
            curve(chart, "Euler, dt " + (float) step, step, (i, _) -> y[i]);
        }
        curve(chart, "Runge-Kutta, dt " + (float) longest, longest, (i, step) -> i == 0 ? exact(0)
                : solve(new ClassicalRungeKuttaIntegrator(step), Math.min(i * step, END))[0])
                .setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter)
                .setMarker(SeriesMarkers.CIRCLE).setMarkerColor(Color.MAGENTA);
        return chart;
    }

    XYSeries curve(XYChart chart, String name, double step, Values values) {
        var i = IntStream.rangeClosed(0, (int) Math.ceil(END / step * (1 - 1e-12))).toArray();
        return chart.addSeries(name, IntStream.of(i).mapToDouble(n -> Math.min(n * step, END))
                .toArray(), IntStream.of(i).mapToDouble(n -> values.at(n, step)).toArray());
    }

    interface Values { double at(int i, double step); }

    void save(XYChart chart, Path file) throws IOException {
        if (file.toString().endsWith(".png")) BitmapEncoder.saveBitmapWithDPI(
                chart, file.toString(), BitmapEncoder.BitmapFormat.PNG, 100);
        else Files.writeString(file, new String(ChartEncoder.getBytes(chart, "svg"))
                .replaceFirst("<svg[^>]*>", "$0<title>" + chart.getTitle() + "</title>"));
    }

    static CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(new CommandLine(new EulerOde()), sentence);
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).execute(args));
    }
}
