package profiling;

import module java.base;
import profiling.Recorded.Kind;
import profiling.Recorded.Threads;
import profiling.Recorded.Wait;

/** What was recorded, as text for a terminal: at most 80 columns. */
public final class ProfileText {
    /** The columns of the report. */
    public static final int WIDTH = 80;

    private static final int METHODS = 5, TREE = 30, ROWS = 5, COLUMNS = 40, NAME = 36;
    private static final double SMALLEST = 0.01, LITTLE = 1e8;

    private ProfileText() {}

    /**
     * The whole report but its last sentence, see {@link First}.
     *
     * @param ascii whether to do without block characters
     */
    public static String of(Recorded recorded, boolean ascii) {
        var style = new Style(ascii, WIDTH);
        var lines = new ArrayList<String>();
        lines.add("profile: %s, %s (one for every 10 ms of a core)".formatted(
                seconds(recorded.seconds()), count(recorded.samples().size(), "sample")));
        if (recorded.seconds() < First.SHORT) return lines.getFirst() + "\n";
        if (recorded.samples().size() >= First.FEW)
            lines.add("busy cores, of %d:  %s  %.1f in the mean".formatted(recorded.cores(),
                    Cores.digits(recorded, COLUMNS), recorded.busy() / recorded.seconds()));
        if (recorded.samples().size() >= First.FEW) {
            section(lines, "Hot methods: what was running", hot(recorded, style));
            section(lines, "Flame graph: who called it, from the thread down",
                    FlameTree.lines(recorded.samples(), TREE, style));
        }
        section(lines, "%-38s%7s%7s%7s%7s%9s".formatted("Threads, while they live", "busy",
                "locks", "sleep", "wait", "lives"), threads(recorded));
        section(lines, "Waiting: all threads together", waits(recorded, style));
        lines.add("");
        lines.add("Allocation: %s, %s a second".formatted(bytes(recorded.allocated()),
                bytes(recorded.allocated() / recorded.seconds())));
        if (recorded.allocated() > LITTLE) lines.addAll(allocation(recorded, style));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining())
                + collections(recorded) + others(recorded) + processes(recorded);
    }

    private static void section(List<String> lines, String title, List<String> rows) {
        if (rows.isEmpty()) return;
        lines.add("");
        lines.add(title);
        lines.addAll(rows);
    }

    private static List<String> hot(Recorded recorded, Style style) {
        return Shares.of(recorded.samples(), sample -> sample.stack().isEmpty() ? "native code"
                : sample.stack().getFirst().place(), _ -> 1).stream().limit(METHODS)
                .filter(one -> one.ofWhole() >= SMALLEST)
                .map(one -> style.row(one.ofWhole(), one.name())).toList();
    }

    private static List<String> threads(Recorded recorded) {
        return recorded.threads().stream()
                .sorted(Comparator.comparingDouble((Threads one) -> -one.busy())
                .thenComparing(Threads::name)).limit(ROWS)
                .map(one -> "  %-36s%7s%7s%7s%7s%9s".formatted(
                name(one),
                part(one.busy(), one), part(recorded, one, wait -> wait == Kind.LOCK),
                part(recorded, one, wait -> wait == Kind.SLEEP),
                part(recorded, one, wait -> wait != Kind.SLEEP && wait != Kind.LOCK),
                seconds(one.lived() / one.count()))).toList();
    }

    private static String name(Threads threads) {
        var number = threads.count() > 1 ? " (%d)".formatted(threads.count()) : "";
        return new Style(true, NAME - number.length()).cut(threads.name()) + number;
    }

    private static String part(Recorded recorded, Threads threads, Predicate<Kind> kind) {
        return part(recorded.waited(wait -> wait.thread().equals(threads.name())
                && kind.test(wait.kind())), threads);
    }

    private static String part(double seconds, Threads threads) {
        return Style.percent(Math.min(1, seconds / threads.lived()));
    }

    private static List<String> waits(Recorded recorded, Style style) {
        return Shares.of(recorded.waits().stream().filter(wait -> wait.place() != null).toList(),
                wait -> "%-18s %s".formatted(wait.kind().words.replace("waits ", ""),
                wait.place()), Wait::seconds)
                .stream().filter(one -> one.amount() >= SMALLEST * recorded.seconds()).limit(ROWS)
                .map(one -> style.cut("%8s  %s".formatted(seconds(one.amount()), one.name())))
                .toList();
    }

    private static List<String> allocation(Recorded recorded, Style style) {
        return Shares.of(recorded.allocations(), one -> one.type()
                + (one.place() == null ? "" : "  " + one.place()),
                Recorded.Allocation::bytes).stream().filter(one -> one.ofWhole() >= SMALLEST)
                .limit(ROWS).map(one -> style.row(one.ofWhole(), one.name())).toList();
    }

    private static String collections(Recorded recorded) {
        var all = recorded.collections();
        if (all.count() == 0) return "Collections: none\n";
        return "Collections: %d, %s in all (%s of the time), the longest %s\n".formatted(
                all.count(), seconds(all.seconds()),
                percent(all.seconds() / recorded.seconds()), seconds(all.longest()));
    }

    /** What is measured beside other work is no measure of speed. */
    private static String others(Recorded recorded) {
        return !recorded.isCrowded() ? "" : ("Other programs kept %s of this machine's cores "
                + "busy: measure again alone.\n").formatted(percent(recorded.others()));
    }

    private static String processes(Recorded recorded) {
        return recorded.processes() == 0 ? "" : "It started %s, of which nothing is seen here.\n"
                .formatted(count(recorded.processes(), "other process"));
    }

    static String percent(double share) {
        return Style.percent(Math.min(1, share)).strip();
    }

    static String count(long number, String what) {
        return "%,d %s".formatted(number, number == 1 ? what : what.endsWith("s") ? what + "es"
                : what + "s");
    }

    static String seconds(double seconds) {
        return seconds < 0.1 ? "%.0f ms".formatted(1e3 * seconds) : "%.1f s".formatted(seconds);
    }

    static String bytes(double bytes) {
        return bytes >= 1e8 ? "%.1f GB".formatted(bytes / 1e9) : "%.0f MB".formatted(bytes / 1e6);
    }
}
