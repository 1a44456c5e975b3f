package timeline;

import module java.base;

/**
 * The axis of time, with few round marks.
 *
 * @param span in ns, of the whole axis
 */
record Axis(long span) {
    private static final int MOST = 7;

    /** The unit in which all marks are small numbers. */
    private enum Unit {
        SECONDS("s", 1e9), MILLISECONDS("ms", 1e6), MICROSECONDS("µs", 1e3);

        private final String symbol;
        private final double nanos;

        Unit(String symbol, double nanos) {
            this.symbol = symbol;
            this.nanos = nanos;
        }
    }

    private Unit unit() {
        return Stream.of(Unit.values()).filter(one -> span >= one.nanos).findFirst()
                .orElse(Unit.MICROSECONDS);
    }

    String symbol(boolean ascii) {
        return unit() == Unit.MICROSECONDS && ascii ? "us" : unit().symbol;
    }

    /** The unit in a word. */
    String word() {
        return unit().name().toLowerCase(Locale.ROOT);
    }

    /** The marks, from 0 on, in ns: 1, 2 or 5, and zeros, lie between two of them. */
    List<Long> marks() {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, span))) - 1);
        double step = DoubleStream.of(1, 2, 5, 10, 20, 50).map(factor -> factor * power)
                .filter(one -> span / one <= MOST).findFirst().orElse(span);
        return DoubleStream.iterate(0, mark -> mark <= span * (1 + 1e-9), mark -> mark + step)
                .mapToObj(Math::round).toList();
    }

    /** A mark, without its unit. */
    String label(long mark) {
        return new BigDecimal(mark / unit().nanos).round(new MathContext(4)).stripTrailingZeros()
                .toPlainString();
    }

    /** A duration in words, such as {@code 3.01 s}. */
    static String words(long nanos, boolean ascii) {
        var axis = new Axis(nanos);
        double number = nanos / axis.unit().nanos;
        return String.format(Locale.ROOT, number < 9.995 ? "%.2f %s" : number < 99.95 ? "%.1f %s"
                : "%,.0f %s", number, axis.symbol(ascii));
    }
}
