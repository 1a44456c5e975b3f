package scaling;

import module java.base;

/** The times of each number of threads, in columns. */
public final class Table {
    private static final String COLUMNS = "%7s  %10s  %11s  %8s  %11s  %10s  %11s%n";

    private Table() {}

    /** At most 80 columns wide. */
    public static String of(Times times) {
        double longest = IntStream.range(0, times.threads().length)
                .mapToDouble(i -> times.time(i).median()).max().orElseThrow();
        double unit = longest < 0.9995e-3 ? 1e-6 : longest < 0.9995 ? 1e-3 : 1;
        var text = new StringBuilder(Words.of(COLUMNS, "threads", "time in "
                + (unit == 1 ? "s" : unit == 1e-3 ? "ms" : "us"), "middle half", "speedup",
                "middle half", "efficiency", "middle half"));
        for (int i = 0; i < times.threads().length; i++) {
            boolean isMore = i >= times.fitted();
            Times.Middle time = times.time(i), speedup = times.speedup(i),
                    efficiency = times.efficiency(i);
            text.append(Words.of(COLUMNS, times.threads()[i] + (isMore ? "*" : " "),
                    number(time.median() / unit), number(time.low() / unit) + "-"
                    + number(time.high() / unit), Words.times(speedup.median()),
                    i == 0 ? "" : factor(speedup.low()) + "-" + factor(speedup.high()),
                    i == 0 || isMore ? "" : Words.of("%.0f %%", 100 * efficiency.median()),
                    i == 0 || isMore ? "" : Words.of("%.0f-%.0f %%", 100 * efficiency.low(),
                    100 * efficiency.high())));
        }
        if (times.fitted() < times.threads().length) text.append(Words.of(
                "      * more threads than the %s: not fitted%n",
                Words.count(times.cores(), "core")));
        return text.toString().replaceAll("(?m) +$", "");
    }

    private static String factor(double value) {
        return Words.times(value).replace("x", "");
    }

    private static String number(double value) {
        return Words.of(value < 9.9995 ? "%.3f" : value < 99.995 ? "%.2f" : value < 999.95
                ? "%.1f" : "%.0f", value);
    }
}
