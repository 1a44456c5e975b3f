package scaling;

import module java.base;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.apache.commons.text.StringEscapeUtils;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The speedup over the number of threads as a picture: the ideal line, the law if it holds, and
 * what was measured, with error bars over the middle half of the rounds.
 */
public final class Chart {
    private static final int WIDTH = 640, HEIGHT = 500, POINTS = 40;
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
    private static final Color INK = new Color(0x222222), PALE = new Color(0x777777),
            MEASURED = new Color(0x0072b2), LAW = new Color(0xd55e00); // also for colour-blind
    private static final float[] DASHES = {8, 6};

    private final Times times;
    private final XYChart chart;

    private Chart(Times times, Claim claim, String title) {
        this.times = times;
        chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title)
                .xAxisTitle("threads").yAxisTitle("speedup (times)").build();
        style();
        int[] threads = times.threads();
        int most = threads[threads.length - 1];
        line("ideal", times::ideal, new double[] {1, times.cores(), most}, PALE,
                new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, DASHES, 0));
        if (claim instanceof Claim.Holds holds)
            line(Words.of("%s, %s serial", times.law(), Words.percent(holds.serial())),
                    number -> times.law().speedup(number, holds.serial()),
                    IntStream.rangeClosed(0, POINTS).mapToDouble(
                    i -> 1 + (times.cores() - 1.0) * i / POINTS).toArray(), LAW,
                    new BasicStroke(2));
        points("measured, with quartiles", 0, times.fitted(), SeriesMarkers.CIRCLE);
        points("more threads than cores", times.fitted(), threads.length, SeriesMarkers.CROSS);
    }

    private void style() {
        var style = chart.getStyler();
        style.setLegendPosition(LegendPosition.OutsideS).setLegendFont(TEXT)
                .setChartTitleFont(TEXT.deriveFont(Font.BOLD, 18)).setChartFontColor(INK)
                .setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE)
                .setLegendBorderColor(Color.WHITE).setLocale(Locale.ROOT).setMarkerSize(9);
        style.setAxisTitleFont(TEXT).setAxisTickLabelsFont(TEXT).setAxisTickLabelsColor(INK)
                .setXAxisMin(0.0).setYAxisMin(0.0)
                .setXAxisTickLabelsFormattingFunction(x -> x % 1 == 0 ? Words.of("%.0f", x) : "")
                .setXAxisTickMarkSpacingHint(90).setYAxisTickMarkSpacingHint(60)
                .setErrorBarsColorSeriesColor(true);
    }

    private void line(String name, DoubleUnaryOperator speedup, double[] x, Color colour,
            BasicStroke stroke) {
        var line = chart.addSeries(name, x, Arrays.stream(x).map(speedup).toArray());
        line.setMarker(SeriesMarkers.NONE).setLineStyle(stroke).setLineColor(colour);
    }

    /** XChart's error bars are as long on both sides: so they are of points between the ends. */
    private void points(String name, int from, int to, Marker marker) {
        if (from == to) return;
        var x = IntStream.range(from, to).mapToDouble(i -> times.threads()[i]).toArray();
        var speedups = IntStream.range(from, to).mapToObj(times::speedup).toList();
        bars(name + " (bars)", x, speedups);
        var points = chart.addSeries(name, x,
                speedups.stream().mapToDouble(Times.Middle::median).toArray());
        points.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        points.setMarker(marker).setMarkerColor(MEASURED);
    }

    private void bars(String name, double[] x, List<Times.Middle> speedups) {
        var bars = chart.addSeries(name, x,
                speedups.stream().mapToDouble(one -> (one.low() + one.high()) / 2).toArray(),
                speedups.stream().mapToDouble(one -> (one.high() - one.low()) / 2).toArray());
        bars.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        bars.setMarker(SeriesMarkers.NONE).setLineColor(MEASURED).setShowInLegend(false);
        bars.setFillColor(MEASURED);
    }

    /**
     * The bytes of a file.
     *
     * @param isSvg otherwise it is a PNG
     */
    public static byte[] of(Times times, Claim claim, String title, boolean isSvg)
            throws IOException {
        System.setProperty("java.awt.headless", "true");
        var chart = new Chart(times, claim, title).chart;
        if (!isSvg) return ChartEncoder.getBytes(chart, "png");
        var svg = new String(ChartEncoder.getBytes(chart, "svg"), StandardCharsets.UTF_8);
        int start = svg.indexOf("<svg"), end = svg.indexOf('>', start) + 1;
        return (svg.substring(start, end) + Words.of("<title>%s</title><desc>%s</desc>",
                StringEscapeUtils.escapeXml11(title), description(times))
                + SmallSvg.of(svg.substring(end))).getBytes(StandardCharsets.UTF_8);
    }

    /** For who cannot see it: its letters are drawn. */
    private static String description(Times times) {
        return Words.of("The speedup (times) over the number of threads: measured %s.",
                IntStream.range(0, times.threads().length).mapToObj(i -> Words.of("%s on %d",
                Words.times(times.speedup(i).median()), times.threads()[i]))
                .collect(Collectors.joining(", ")));
    }
}
