package scaling;

import module java.base;

/**
 * The speedup over the number of threads, in text: the ideal line, the law if it holds, and what
 * was measured, with the middle half of the rounds.
 */
public final class Curve {
    private static final int ROWS = 16, LEFT = 7, COLUMNS = 60;

    private final Times times;
    private final char[][] grid = new char[ROWS + 1][COLUMNS + 1];
    private final double mostThreads, mostSpeedup;

    private Curve(Times times) {
        this.times = times;
        mostThreads = times.threads()[times.threads().length - 1];
        double most = 0, bars = 0;
        for (int i = 0; i < times.threads().length; i++) {
            var speedup = times.speedup(i);
            most = Math.max(most, Math.max(speedup.median(), times.ideal(times.threads()[i])));
            bars = Math.max(bars, speedup.high());
        }
        mostSpeedup = Math.ceil(Math.clamp(bars, most, 1.5 * most)); // long bars are cut
        for (var row : grid) Arrays.fill(row, ' ');
    }

    /**
     * At most 80 columns wide.
     *
     * @param plain whether only characters of ASCII are used
     */
    public static String of(Times times, Claim claim, boolean plain) {
        var curve = new Curve(times);
        char bar = plain ? '|' : '│', ideal = plain ? '.' : '·', law = plain ? '-' : '─',
                point = plain ? 'o' : '●', more = plain ? 'x' : '○';
        curve.line(times::ideal, mostOf(times), ideal);
        if (claim instanceof Claim.Holds holds)
            curve.line(number -> times.law().speedup(number, holds.serial()), times.cores(), law);
        for (int i = 0; i < times.threads().length; i++) {
            var speedup = times.speedup(i);
            int column = curve.column(times.threads()[i]);
            for (int row = curve.row(speedup.high()); row <= curve.row(speedup.low()); row++)
                curve.grid[row][column] = bar;
        }
        for (int i = 0; i < times.threads().length; i++)
            curve.grid[curve.row(times.speedup(i).median())][curve.column(times.threads()[i])] =
                    i < times.fitted() ? point : more;
        return curve.text(plain, "%c measured   %s%c ideal%s".formatted(point,
                times.fitted() < times.threads().length ? more + " more threads than cores   " : "",
                ideal, claim instanceof Claim.Holds ? "   " + law + " " + times.law() : ""));
    }

    private static double mostOf(Times times) {
        return times.threads()[times.threads().length - 1];
    }

    private void line(DoubleUnaryOperator speedup, double most, char sign) {
        for (int column = column(1); column <= column(most); column++)
            grid[row(speedup.applyAsDouble(mostThreads * column / COLUMNS))][column] = sign;
    }

    private int column(double threads) {
        return (int) Math.round(COLUMNS * threads / mostThreads);
    }

    private int row(double speedup) {
        return ROWS - (int) Math.clamp(Math.round(ROWS * speedup / mostSpeedup), 0, ROWS);
    }

    private String text(boolean plain, String legend) {
        char corner = plain ? '+' : '└', side = plain ? '|' : '│', floor = plain ? '-' : '─';
        var text = new StringBuilder("speedup\n");
        for (int row = 0; row < ROWS; row++) {
            boolean labelled = row % 4 == 0;
            text.append(labelled ? Words.of("%" + (LEFT - 1) + "s ",
                    number(mostSpeedup * (ROWS - row) / ROWS)) : " ".repeat(LEFT));
            text.append((side + new String(grid[row])).stripTrailing()).append("\n");
        }
        text.append(Words.of("%" + (LEFT - 1) + "s ", "0")).append(corner)
                .append((floor + "").repeat(COLUMNS + 1)).append("\n");
        return text.append(labels()).append("\n").append(" ".repeat(LEFT + 1)).append(legend)
                .append("\n").toString();
    }

    /** The numbers of threads, as far as there is room for them. */
    private String labels() {
        var line = new StringBuilder(" ".repeat(LEFT + COLUMNS + 12));
        int free = 0;
        for (int number : times.threads()) {
            var text = "" + number;
            int place = LEFT + 1 + column(number) - text.length() / 2;
            if (place < free) continue;
            line.replace(place, place + text.length(), text);
            free = place + text.length() + 1;
        }
        return line.toString().stripTrailing() + " threads";
    }

    private static String number(double value) {
        return Words.of("%.2f", value).replaceFirst("\\.?0+$", "");
    }
}
