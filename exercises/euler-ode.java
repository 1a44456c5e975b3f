///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Euler's method for an ODE: could its steps run side by side?
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS org.knowm.xchart:xchart:4.0.3
//DEPS de.erichseifert.vectorgraphics2d:VectorGraphics2D:0.13
//RUNTIME_OPTIONS -Djava.awt.headless=true

import module java.base;
import module java.desktop;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.FirstOrderIntegrator;
import org.apache.commons.math3.ode.nonstiff.*;
import org.knowm.xchart.*;
import org.knowm.xchart.internal.chartpart.IChart;
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
    @Option(names = "--picture", description = "draw curves and errors into a file .svg or .png")
    Path picture;
    @Option(names = "--force", description = "overwrite an old picture") boolean force;

    public Integer call() throws IOException {
        if (!(dt >= 0.001 && dt <= END)) throw wrong("--dt must be from 0.001 to 6");
        if (picture != null && !picture.toString().matches(".+\\.(svg|png)"))
            throw wrong("--picture must be a file .svg or .png, but was " + picture);
        if (picture != null && !Files.isWritable(picture.toAbsolutePath().getParent()))
            throw wrong("--picture must be in a folder that can be written, but was " + picture);
        if (picture != null && Files.exists(picture) && !(force && Files.isRegularFile(picture)))
            throw wrong("--picture must be a new file (--force overwrites), but was " + picture);
        System.out.printf(Locale.ROOT, "y(0) is %.1f, y(6) is %.10f%n%n", exact(0), exact(END));
        IO.println("method            step  evaluations  error of y(6)  order");
        rows("eulerOde", 1, step -> eulerOde(this::f, exact(0), 0, END, step));
        rows("Euler", 1, step -> solve(new EulerIntegrator(step), END));
        rows("Runge-Kutta", 4, step -> solve(new ClassicalRungeKuttaIntegrator(step), END));
        rows("Dormand-Prince", 15, step -> solve( // never longer or shorter, whatever its error
                new DormandPrince853Integrator(step, step, 1, 1), END));
        if (picture != null) {
            new Picture().save(picture);
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

    /** The curves, and below them their errors; XChart is loaded for it only. */
    class Picture implements IChart {
        final XYChart curves = chart("y"), errors = chart("error of y");

        public int getWidth() { return 400; }
        public int getHeight() { return 750; }
        public String getTitle() { return "Euler's method: y over the time t, and its error"; }

        public void paint(Graphics2D g, int width, int height) {
            for (double step : new double[] {dt, dt / 2, dt / 4}) {
                double[] y = eulerOde(EulerOde.this::f, exact(0), 0, END, step);
                add("Euler", step, i -> y[i]);
            }
            var t = IntStream.rangeClosed(0, 30).mapToDouble(i -> i * END / 30).toArray();
            curves.addSeries("exact", t, DoubleStream.of(t).map(EulerOde.this::exact).toArray())
                    .setLineColor(Color.BLACK);
            add("Runge-Kutta", dt, i -> i == 0 ? exact(0) : solve( // with 4 evaluations a step
                    new ClassicalRungeKuttaIntegrator(dt), Math.min(i * dt, END))[0]);
            curves.paint(g, width, 450);
            errors.getStyler().setYAxisLogarithmic(true).setLegendVisible(false);
            g.translate(0, 450);
            errors.paint(g, width, 300);
        }

        void add(String method, double step, IntToDoubleFunction y) {
            var name = String.format(Locale.ROOT, "%s, dt %.4f", method, step);
            int steps = (int) Math.ceil(END / step * (1 - 1e-12)), every = (steps + 29) / 30;
            var shown = IntStream.rangeClosed(0, steps).filter(i -> i % every == 0).toArray();
            var t = IntStream.of(shown).mapToDouble(i -> Math.min(i * step, END)).toArray();
            var values = IntStream.of(shown).mapToDouble(y).toArray();
            var off = IntStream.range(0, t.length).mapToDouble(i -> values[i] - exact(t[i]))
                    .map(error -> error == 0 ? Double.NaN : Math.abs(error)).toArray();
            var both = Stream.of(curves.addSeries(name, t, values), errors.addSeries(name, t, off));
            if (method.equals("Runge-Kutta")) both.forEach(series -> // dots: no line between them
                    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter)
                            .setMarker(SeriesMarkers.CIRCLE).setMarkerColor(Color.MAGENTA));
        }

        XYChart chart(String y) {
            var chart = new XYChart(400, 400, Styler.ChartTheme.Matlab);
            chart.setTitle(equation + ": " + y);
            chart.setXAxisTitle("time t");
            chart.setYAxisTitle(y);
            chart.getStyler().setYAxisLogarithmicDecadeOnly(true).setPlotGridLinesVisible(false)
                    .setPlotTicksMarksVisible(false).setXAxisTickMarkSpacingHint(120)
                    .setYAxisTickMarkSpacingHint(90).setLocale(Locale.ROOT).setMarkerSize(6)
                    .setSeriesMarkers(new Marker[] {SeriesMarkers.NONE})
                    .setLegendPosition(Styler.LegendPosition.OutsideS);
            return chart;
        }

        void save(Path file) throws IOException {
            if (file.toString().endsWith(".png")) BitmapEncoder.saveBitmapWithDPI(
                    this, file.toString(), BitmapEncoder.BitmapFormat.PNG, 144);
            else Files.writeString(file, new String(ChartEncoder.getBytes(this, "svg"))
                    .replaceAll("\\n\\s+|stroke-miterlimit:10;|\\.0\\d*|(\\.\\d)\\d+", "$1")
                    .replaceFirst("(?s).*?(<svg[^>]*>)", "$1<title>" + getTitle() + "</title>"));
        }
    }

    static CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(new CommandLine(new EulerOde()), sentence);
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).execute(args));
    }
}
