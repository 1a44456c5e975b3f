package timeline;

import module java.base;
import engine.evidence.Interval.Kind;
import engine.evidence.Recording;
import timeline.Timeline.Cell;

/** Timelines as a picture for a page or a slide: narrow enough for a phone, light or dark. */
public final class Svg {
    private static final int WIDTH = 480, LEFT = 72, RIGHT = 12, ROW = 22, BAR = 16, TEXT = 13;
    /** Of the picture's columns, each narrower than a pixel; and of the bars of many threads. */
    private static final int COLUMNS = 800, BARS = 198, HEIGHT_OF_BARS = 80;
    private static final String STYLE = """
            text { font: %dpx sans-serif; fill: #222 } .title { font-weight: bold }
            .work { fill: #2f6fb5 } .wait { fill: #a9c8e8 } .on { fill: #fff }
            .back { fill: #fff } .grid { stroke: #ddd } .edge { stroke: #fff }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6e6e6 } .work { fill: #5b9bd9 } .wait { fill: #2c4a68 }
            .on { fill: #111 } .back { fill: #181818 } .grid { stroke: #444 }
            .edge { stroke: #181818 } }
            """.formatted(TEXT);

    private final StringBuilder body = new StringBuilder();
    private final long span;
    private int y = 4;

    private Svg(long span) {
        this.span = Math.max(1, span);
    }

    /**
     * The whole file.
     *
     * @param title of the picture
     */
    public static String of(String title, List<Recording> recordings, int cores) {
        var timelines = recordings.stream().map(Timeline::new).toList();
        var svg = new Svg(timelines.stream().mapToLong(Timeline::makespan).max().orElse(0));
        for (var one : timelines) svg.draw(one);
        svg.axis();
        svg.legend(cores);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%3$d" \
                style="max-width: 100%%; height: auto" role="img">
                <title>%4$s</title>
                <style>
                %5$s</style>
                <rect class="back" width="%1$d" height="%2$d"/>
                %6$s</svg>
                """.formatted(WIDTH, svg.y, WIDTH * 3 / 2, escaped(title), STYLE, svg.body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void text(double x, double y, String style, String text) {
        body.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\"%s>%s</text>%n", x, y,
                style, escaped(text)));
    }

    private void bar(Kind kind, double x, double y, double width, double height) {
        body.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%.2f\" y=\"%.1f\" "
                + "width=\"%.2f\" height=\"%.1f\"/>%n", kind == Kind.WORK ? "work" : "wait", x, y,
                width, height));
    }

    private double at(double column, int columns) {
        return LEFT + column * (WIDTH - LEFT - RIGHT) / columns;
    }

    private void draw(Timeline timeline) {
        body.append("<rect class=\"back\" y=\"%d\" width=\"%d\" height=\"36\"/>%n"
                .formatted(y, WIDTH));
        y += 18;
        text(8, y - 4, " class=\"title\"", timeline.recording().what());
        y += 16;
        text(8, y - 4, "", "%s, %s, busy %s of the time".formatted(
                Axis.words(timeline.makespan(), false), Rows.tasks(timeline),
                Rows.percent(timeline.busy())));
        if (timeline.threads() > Rows.MOST_THREADS) many(timeline);
        else for (int thread = 0; thread < timeline.threads(); thread++) row(timeline, thread);
        y += 6;
    }

    private void row(Timeline timeline, int thread) {
        y += ROW;
        text(8, y - 4, "", timeline.name(thread));
        var cells = timeline.cells(thread, COLUMNS, span);
        int start = 0;
        for (int column = 1; column <= COLUMNS; column++) {
            var cell = cells.get(start);
            if (column < COLUMNS && goesOn(cell, cells.get(column))) continue;
            if (cell.kind() != null) bar(cell.kind(), at(start, COLUMNS), y - BAR,
                    at(column, COLUMNS) - at(start, COLUMNS), BAR);
            start = column;
        }
        for (int column = 0; column < COLUMNS; column++)
            if (cells.get(column).starts()) number(cells, column);
    }

    private static boolean goesOn(Cell before, Cell next) {
        return !next.starts() && next.kind() == before.kind() && next.task() == before.task();
    }

    /** A line where a task starts, and its number where there is room. */
    private void number(List<Cell> cells, int column) {
        var task = cells.get(column);
        double x = at(column, COLUMNS);
        body.append(String.format(Locale.ROOT, "<path class=\"edge\" d=\"M%.2f %dv%d\"/>%n", x,
                y - BAR, BAR));
        int end = column + 1;
        while (end < COLUMNS && cells.get(end).task() == task.task()
                && cells.get(end).kind() != null && !cells.get(end).starts()) end++;
        var number = "" + task.task();
        boolean dark = cells.get(Math.min(column + 8, end - 1)).kind() == Kind.WORK;
        if (at(end, COLUMNS) - x > 4 + 8 * number.length())
            text(x + 3, y - 4, dark ? " class=\"on\"" : "", number);
    }

    /** How many were at work, and how many waited above them. */
    private void many(Timeline timeline) {
        int top = y + 8;
        y += HEIGHT_OF_BARS + 8;
        var work = timeline.counts(Kind.WORK, BARS, span);
        var wait = timeline.counts(Kind.WAIT, BARS, span);
        double unit = (double) HEIGHT_OF_BARS / timeline.threads();
        text(8, top + 10, "", String.format(Locale.ROOT, "%,d", timeline.threads()));
        text(8, top + 26, "", "threads");
        text(8, y, "", "0");
        for (int column = 0; column < BARS; column++) {
            double x = at(column, BARS), width = at(1, BARS) - LEFT;
            if (work[column] > 0)
                bar(Kind.WORK, x, y - work[column] * unit, width, work[column] * unit);
            if (wait[column] > 0) bar(Kind.WAIT, x, y - (work[column] + wait[column]) * unit,
                    width, wait[column] * unit);
        }
    }

    private void axis() {
        var axis = new Axis(span);
        y += 18;
        for (long mark : axis.marks()) {
            double x = LEFT + (double) mark * (WIDTH - LEFT - RIGHT) / span;
            body.insert(0, String.format(Locale.ROOT,
                    "<path class=\"grid\" d=\"M%.2f %dV%d\"/>%n", x, 40, y - 14));
            text(x, y, " text-anchor=\"middle\"", axis.label(mark));
        }
        y += 18;
        text(LEFT + (WIDTH - LEFT - RIGHT) / 2.0, y, " text-anchor=\"middle\"",
                "time in " + axis.word());
    }

    private void legend(int cores) {
        y += 24;
        bar(Kind.WORK, 8, y - 11, 12, 12);
        text(25, y, "", "able to run");
        bar(Kind.WAIT, 110, y - 11, 12, 12);
        text(127, y, "", "waits");
        text(180, y, "", "1 2 3: the tasks, as they start; %d core%s".formatted(cores,
                cores == 1 ? "" : "s"));
        y += 10;
    }
}
