import module java.base;
import com.google.gson.JsonObject;
import terminal.Layout;

/** What was measured, as a table for people, or as a line of JSON a row. */
final class Table {
    private static final int WIDTH = 80;
    private static final String COLUMNS = "%-25s  %7s  %15s  %6s  %9s%n";

    private Table() {}

    static String text(Measurement measured) {
        var group = measured.group();
        boolean counts = !group.unit().isEmpty();
        var text = new StringBuilder(Layout.wrapped("", group.title() + ": medians of "
                + measured.rounds() + " rounds, in which the rows take turns; the spread of the "
                + "middle half; how many times as fast as " + group.base(), WIDTH));
        text.append("\n").append(COLUMNS.formatted("version", "threads",
                counts ? group.unit() + "/s" : "time", "spread", "ratio"));
        measured.results().forEach((row, result) -> text.append(COLUMNS.formatted(row.name(),
                row.threads(), counts ? number(
                        result.perSecond() < 1e7 ? "%.2f M/s" : "%,.1f M/s",
                        result.perSecond() / 1e6)
                        : number("%,.1f ms", result.seconds() / result.samples() * 1e3),
                result.times().getN() == 1 ? "once" : number("%.1f %%", 100 * result.spread()),
                base(row, measured).map(base -> number("%.3g",
                        result.perSecond() / base.perSecond())).orElse("-"))));
        return text.toString();
    }

    /** The row that it is compared with, if that was measured, too. */
    private static Optional<Measurement.Result> base(Row row, Measurement measured) {
        return measured.results().entrySet().stream()
                .filter(one -> one.getKey().name().equals(row.base()))
                .map(Map.Entry::getValue).findFirst();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    static String json(Measurement measured) {
        var lines = new StringBuilder();
        measured.results().forEach((row, result) -> {
            var line = new JsonObject();
            line.addProperty("version", row.name());
            line.addProperty("threads", row.threads());
            line.addProperty("seconds", result.seconds());
            line.addProperty("samplesPerSecond", result.perSecond());
            lines.append(line).append("\n");
        });
        return lines.toString();
    }
}
