package profiling;

import module java.base;

/**
 * How lines look.
 *
 * @param ascii whether bars are made of #
 * @param width the columns of a line
 */
record Style(boolean ascii, int width) {
    private static final int BAR = 10;
    private static final String DOTS = "...";

    /** A share of the whole as a number and as a bar, and what has it. */
    String row(double share, String text) {
        return cut("%s %s %s".formatted(percent(share), bar(share), text));
    }

    static String percent(double share) {
        return "%3d %%".formatted(Math.round(100 * share));
    }

    private String bar(double share) {
        int length = (int) Math.clamp(Math.round(BAR * share), 0, BAR);
        return (ascii ? "#" : "█").repeat(length) + " ".repeat(BAR - length);
    }

    /** What is too long loses its end, but not the file and the line there. */
    String cut(String line) {
        if (line.length() <= width) return line.stripTrailing();
        var place = line.substring(Math.max(0, line.lastIndexOf(" (")));
        if (!place.endsWith(")") || place.length() > width / 2) place = "";
        return line.substring(0, width - DOTS.length() - place.length()) + DOTS + place;
    }
}
