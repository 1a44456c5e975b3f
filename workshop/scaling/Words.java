package scaling;

import module java.base;

/** Numbers as people read them, the same in every country. */
final class Words {
    private Words() {}

    static String of(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static String count(int number, String word) {
        return of("%,d %s%s", number, word, number == 1 ? "" : "s");
    }

    /** A speedup. */
    static String times(double factor) {
        return of(factor < 9.995 ? "%.2fx" : factor < 99.95 ? "%.1fx" : "%,.0fx", factor);
    }

    static String percent(double part) {
        return of(part < 0.0995 ? "%.2f %%" : part < 0.995 ? "%.1f %%" : "%.0f %%", 100 * part);
    }
}
