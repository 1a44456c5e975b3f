package timeline;

import module java.base;
import engine.evidence.Interval;
import engine.evidence.Interval.Kind;
import engine.evidence.Recording;
import timeline.Timeline.Cell;

/**
 * Timelines as text, one above the other on one axis: a row a thread, and the number of a task
 * where it starts.
 *
 * @param width in columns
 * @param ascii whether to draw without Unicode
 */
public record Rows(int width, boolean ascii) {
    /** More threads than these are not drawn one by one. */
    static final int MOST_THREADS = 16;
    /** What {@link #brief} draws. */
    private static final int MOST_BRIEF = 5;
    private static final int LABEL = 11;

    /** All of it, with a title each, and a legend. */
    public String text(List<Recording> recordings, int cores) {
        var timelines = recordings.stream().map(Timeline::new).toList();
        long span = timelines.stream().mapToLong(Timeline::makespan).max().orElse(0);
        var lines = new ArrayList<String>();
        for (var one : timelines) {
            lines.addAll(folded(one.recording().what(), ""));
            lines.addAll(folded(summary(one, cores), "  "));
            lines.addAll(rows(one, span));
            if (timelines.size() > 1) lines.add("");
        }
        if (timelines.size() > 1) lines.removeLast();
        lines.addAll(axis(span));
        lines.add("%s able to run, on %s   %s waits   1 2 3 the tasks, as they start"
                .formatted(glyph(Kind.WORK), count(cores, "core"), glyph(Kind.WAIT)));
        return lines.stream().map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** One of few threads, in at most six lines: who only waits is not drawn. */
    public String brief(Recording recording) {
        var timeline = new Timeline(worked(recording));
        var workers = timeline.workers();
        var lines = new ArrayList<String>();
        for (int thread : workers.subList(0, Math.min(MOST_BRIEF, workers.size())))
            lines.add(label(timeline.name(thread))
                    + row(timeline.cells(thread, columns(), timeline.makespan())));
        var sum = " ".repeat(LABEL) + tasks(timeline) + (workers.size() <= MOST_BRIEF ? ""
                : "; and %d threads more".formatted(workers.size() - MOST_BRIEF));
        var call = " " + recording.what();
        lines.add(sum + (sum.length() + call.length() <= width ? call : ""));
        return lines.stream().map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** From the first task on, if there is one. */
    private static Recording worked(Recording recording) {
        var tasks = recording.intervals().stream().filter(one -> one.task() > 0).toList();
        return tasks.isEmpty() ? recording : new Recording(recording.what(), recording.threads(),
                recording.intervals(), tasks.stream().mapToLong(Interval::begin).min()
                .orElseThrow(), tasks.stream().mapToLong(Interval::end).max().orElseThrow(), 0);
    }

    private int columns() {
        return width - LABEL;
    }

    private static String label(String name) {
        return ("%-" + LABEL + "s").formatted(name);
    }

    private char glyph(Kind kind) {
        return kind == null ? ' ' : switch (kind) {
            case WORK -> ascii ? '#' : '█';
            case WAIT -> ascii ? '.' : '░';
        };
    }

    // Rows

    private List<String> rows(Timeline timeline, long span) {
        if (timeline.threads() > MOST_THREADS) {
            var lines = new ArrayList<>(counts("at work", timeline, Kind.WORK, span));
            lines.addAll(counts("waiting", timeline, Kind.WAIT, span));
            return lines;
        }
        return IntStream.range(0, timeline.threads()).mapToObj(thread ->
                label(timeline.name(thread)) + row(timeline.cells(thread, columns(), span)))
                .toList();
    }

    private String row(List<Cell> cells) {
        var row = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            var number = "" + cell.task();
            if (cell.starts() && fits(cells, column, number.length())) {
                row.append(number);
                column += number.length() - 1;
            } else row.append(glyph(cell.kind()));
        }
        return row.toString();
    }

    /** Whether the task goes on for so many columns, with one column more for long numbers. */
    private static boolean fits(List<Cell> cells, int column, int length) {
        int end = column + (length == 1 ? 1 : length + 1);
        return end <= cells.size() && cells.subList(column + 1, end).stream().allMatch(cell ->
                !cell.starts() && cell.task() == cells.get(column).task() && cell.kind() != null);
    }

    /** How many threads, in digits from top to bottom; a point where there is none. */
    private List<String> counts(String name, Timeline timeline, Kind kind, long span) {
        var counts = timeline.counts(kind, columns(), span);
        int digits = ("" + Arrays.stream(counts).max().orElse(0)).length();
        int end = Math.clamp(Math.ceilDiv(timeline.makespan() * columns(), Math.max(1, span)),
                0, columns());
        return IntStream.range(0, digits).mapToObj(digit -> label(digit == 0 ? name : "")
                + Arrays.stream(counts, 0, end).mapToObj(count -> ("%" + digits + "s")
                .formatted(count == 0 ? "." : count).substring(digit, digit + 1))
                .collect(Collectors.joining())).toList();
    }

    private List<String> axis(long span) {
        var axis = new Axis(span);
        var text = new StringBuilder(" ".repeat(width));
        for (long mark : axis.marks()) {
            var label = axis.label(mark) + (mark == 0 ? " " + axis.symbol(ascii) : "");
            int at = LABEL + (int) Math.round((double) mark * columns() / Math.max(1, span));
            at = Math.min(at, width - label.length());
            if (text.substring(at - 1, at + label.length()).isBlank())
                text.replace(at, at + label.length(), label);
        }
        return List.of(text.toString());
    }

    // Words

    private String summary(Timeline timeline, int cores) {
        int most = timeline.mostAtWork();
        return Axis.words(timeline.makespan(), ascii) + ", " + tasks(timeline) + "; "
                + (timeline.mainComputesToo() ? String.format(Locale.ROOT,
                "on average %.2f threads able to run", timeline.atWork())
                : "%s busy %s of the time (able to run %s)".formatted(
                count(timeline.workers().size(), timeline.tasks() == 0 ? "thread" : "worker"),
                percent(timeline.busy()), percent(timeline.computing())))
                + (most <= cores ? ""
                : "; %d were able to run at once, in turn on %s".formatted(most,
                count(cores, "core")))
                + (timeline.recording().left() == 0 ? ""
                : String.format(Locale.ROOT, "; %,d pieces more are not drawn",
                timeline.recording().left()));
    }

    static String tasks(Timeline timeline) {
        return timeline.tasks() > 0
                ? count(timeline.tasks(), "task") + " in " + count(timeline.waves(), "wave")
                : timeline.threads() > 1 ? "parts of a stream" : "no task handed over";
    }

    private static String count(int number, String word) {
        return String.format(Locale.ROOT, "%,d %s%s", number, word, number == 1 ? "" : "s");
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private List<String> folded(String text, String indent) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            } else if (!line.isEmpty()) line.append(" ");
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
