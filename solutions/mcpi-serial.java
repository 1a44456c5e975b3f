///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Monte Carlo pi on one core: the serial code
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS org.knowm.xchart:xchart:4.0.3
//DEPS de.erichseifert.vectorgraphics2d:VectorGraphics2D:0.13
//RUNTIME_OPTIONS -Djava.awt.headless=true

import module java.base;
import java.awt.Graphics2D;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.knowm.xchart.*;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.*;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// Draws points in the square [0, 1) x [0, 1). The quarter circle x^2 + y^2 <= 1 covers p = pi/4 of
// it: the share of points inside, times 4, is about pi; its standard error 4 sqrt(p (1-p)/samples).
// To find out: could the iterations of the loop run side by side, or does one need what another
// has computed? And how many times the samples does one more digit of pi cost?
@Command(name = "mcpi-serial", version = "mcpi-serial 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = "Monte Carlo pi on one core: the serial code")
class McpiSerial implements Callable<Integer> {
    static double monteCarloPi(long samples, long seed) {
        var random = new SplittableRandom(seed);
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return 4.0 * inside / samples;
    }

    static double standardError(long samples) {
        return 4 * Math.sqrt(Math.PI / 4 * (1 - Math.PI / 4) / samples);
    }

    // From here on, the script reads its options, measures and prints: you need not read on.
    @Option(names = {"-n", "--samples"}, description = "points drawn") long samples = 100_000_000;
    @Option(names = "--seed", description = "same seed, same points") long seed = 42;
    @Option(names = "--picture", description = "draw points and errors into a file .svg or .png")
    Path picture;
    @Option(names = "--force", description = "overwrite an old picture") boolean force;

    public Integer call() throws IOException {
        if (samples < 1) throw wrong("--samples must be at least 1");
        if (picture != null && (!picture.toString().matches(".+\\.(svg|png)")
                || Files.exists(picture) && !(force && Files.isRegularFile(picture))))
            throw wrong("--picture must be a new file .svg or .png (--force overwrites), but was "
                    + picture);
        if (picture != null && !Files.isWritable(picture.toAbsolutePath().getParent()))
            throw wrong("--picture must be in a folder that can be written, but was " + picture);
        System.out.printf(Locale.ROOT, "%,d samples, seed %d, median of 5 runs, standard error "
                + "%.8f%n%nversion   threads          pi        error         time   samples/s  "
                + "speedup%n", samples, seed, standardError(samples));
        double pi = 0;
        var time = new DescriptiveStatistics(5); // a window: it keeps the last 5 values
        for (int run = 0; run < 7; run++) { // the first 2 only warm up the JIT compiler
            long start = System.nanoTime();
            pi = monteCarloPi(samples, seed);
            time.addValue((System.nanoTime() - start) / 1e9);
        }
        double median = time.getPercentile(50);
        System.out.printf(Locale.ROOT, "serial          1  %.8f  %+.8f  %8.2f ms  %5.1f M/s    "
                + "1.00x%n", pi, pi - Math.PI, median * 1e3, samples / median / 1e6);

        // The experiment: the error of 10 seeds, for ever more samples. A hundred times the samples
        // take a hundred times as long and give one digit more. Cores alone do not buy many digits.
        System.out.printf("%n10 seeds          samples    rms error    expected         time%n");
        for (long n = Math.max(1, samples / 10_000); n <= samples; n *= 100) {
            var errors = new DescriptiveStatistics();
            long start = System.nanoTime();
            for (int i = 0; i < 10; i++)
                errors.addValue(monteCarloPi(n, seed + i) - Math.PI);
            System.out.printf(Locale.ROOT, "%,24d   %.8f  %.8f  %8.2f ms%n",
                    n, errors.getQuadraticMean(), standardError(n),
                    (System.nanoTime() - start) / 1e6);
        }
        // And the loop: no iteration needs the point of another, so points can be drawn side by
        // side. All iterations share two things: the sum `inside`, and the state of `random`.
        if (picture != null) {
            new Picture(samples, seed).save(picture);
            IO.println("\nA picture is in " + picture + ": open it in a browser.");
        }
        return 0;
    }

    /** The first points and, below them, the error of ever more. */
    record Picture(long samples, long seed) implements IChart {
        public String getTitle() { return "Monte Carlo pi: points (x, y), error of n points"; }
        public int getWidth() { return 400; }
        public int getHeight() { return 720; }

        public void paint(Graphics2D g, int width, int height) {
            points(Math.min(samples, 500)).paint(g, width, height / 2);
            g.translate(0, height / 2);
            errors().paint(g, width, height / 2);
        }

        XYChart points(long few) {
            var chart = chart("%,d points: %.3f", few, "x (radius 1)", "y (radius 1)");
            var random = new SplittableRandom(seed);
            Stream.generate(() -> new double[] {random.nextDouble(), random.nextDouble()})
                    .limit(few).collect(Collectors.groupingBy(xy -> Math.hypot(xy[0], xy[1]) <= 1))
                    .forEach((inside, points) -> chart.addSeries(inside ? "inside" : "outside",
                    points.stream().map(xy -> xy[0]).toList(),
                    points.stream().map(xy -> xy[1]).toList())
                    .setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter)
                    .setMarker(SeriesMarkers.CIRCLE));
            var angles = IntStream.rangeClosed(0, 24).mapToDouble(i -> Math.PI * i / 48).toArray();
            chart.addSeries("circle", DoubleStream.of(angles).map(Math::cos).toArray(),
                    DoubleStream.of(angles).map(Math::sin).toArray());
            chart.getStyler().setLegendVisible(false);
            return chart;
        }

        XYChart errors() {
            var chart = chart("%,d points: %.6f", samples, "points n", "error");
            var n = LongStream.iterate(samples, i -> i > 0, i -> i / 2).toArray();
            chart.addSeries("error", LongStream.of(n).asDoubleStream().toArray(), LongStream.of(n)
                    .mapToDouble(i -> Math.abs(monteCarloPi(i, seed) - Math.PI)).toArray());
            chart.addSeries("1.64 / sqrt(n)", new double[] {1, samples},
                    new double[] {standardError(1), standardError(samples)});
            chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true)
                    .setLegendPosition(Styler.LegendPosition.InsideNE);
            return chart;
        }

        XYChart chart(String title, long n, String x, String y) {
            var chart = new XYChartBuilder().theme(Styler.ChartTheme.Matlab).xAxisTitle(x)
                    .yAxisTitle(y).build();
            chart.setTitle(String.format(Locale.ROOT, title, n, monteCarloPi(n, seed)));
            chart.getStyler().setPlotGridLinesVisible(false).setMarkerSize(3)
                    .setSeriesMarkers(new Marker[] {SeriesMarkers.NONE}).setLocale(Locale.ROOT);
            return chart;
        }

        void save(Path file) throws IOException {
            if (file.toString().endsWith(".png")) BitmapEncoder.saveBitmapWithDPI(
                    this, file.toString(), BitmapEncoder.BitmapFormat.PNG, 100);
            else Files.writeString(file, new String(ChartEncoder.getBytes(this, "svg"))
                    .replaceFirst("<svg[^>]*>", "$0<title>" + getTitle() + "</title>"));
        }
    }

    static CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(new CommandLine(new McpiSerial()), sentence);
    }

    static long wholeNumber(String text) { // as people write it: 100000000, 100_000_000 or 1e8
        try {
            return new BigDecimal(text.replace("_", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CommandLine.TypeConversionException("no whole number up to 1e18: " + text);
        }
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).registerConverter(long.class, McpiSerial::wholeNumber)
                .execute(args));
    }
}
