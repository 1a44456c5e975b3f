package terminal;

import module java.base;
import org.apache.commons.text.WordUtils;

/** Text for people, as wide as their terminal. */
public final class Layout {
    private static final int NARROWEST = 30, WIDEST = 100, USUAL = 80;

    private Layout() {}

    /** The columns to fill: those that the variable COLUMNS says, from 30 to 100, or else 80. */
    public static int width() {
        try {
            return within(Integer.parseInt(System.getenv().getOrDefault("COLUMNS", "")));
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }

    /** The columns to fill of a terminal that has so many; 0 if that is not known. */
    public static int within(int columns) {
        return columns == 0 ? USUAL : Math.clamp(columns, NARROWEST, WIDEST);
    }

    /**
     * A paragraph with a line break at its end; its second line and all further ones are indented
     * like the first.
     */
    public static String wrapped(String prefix, String text, int width) {
        var indent = "\n" + " ".repeat(prefix.length());
        return prefix + WordUtils.wrap(text, width - prefix.length(), indent, false) + "\n";
    }

    /** A sentence: a capital letter in front, and a full stop at the end. */
    public static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
