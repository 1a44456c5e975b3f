package terminal;

import module java.base;
import org.apache.commons.text.WordUtils;

/** Text for people, as wide as their terminal. */
public final class Layout {
    private static final int NARROWEST = 30, WIDEST = 100, USUAL = 80;

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[\\d;]*m");

    private Layout() {}

    /** Whether a person reads this, and not a pipe or a file. */
    public static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /**
     * The columns to fill, from 30 to 100: those that the variable COLUMNS says, or those of the
     * terminal, or else 80.
     */
    public static int width() {
        try {
            var said = System.getenv("COLUMNS");
            return within(said != null ? Integer.parseInt(said) : isTerminal() ? columns() : 0);
        } catch (NumberFormatException | IOException e) {
            return USUAL;
        }
    }

    /** As stty knows it: rows, a blank, columns. */
    private static int columns() throws IOException {
        var stty = new ProcessBuilder("stty", "size")
                .redirectInput(Path.of("/dev/tty").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var size = new String(stty.getInputStream().readAllBytes());
        return Integer.parseInt(size.strip().replaceFirst(".* ", ""));
    }

    /** The columns to fill of a terminal that has so many; 0 if that is not known. */
    public static int within(int columns) {
        return columns == 0 ? USUAL : Math.clamp(columns, NARROWEST, WIDEST);
    }

    /** Whether block characters can be printed, as far as the locale tells. */
    public static boolean hasUnicode() {
        return canPrint(System.out, '█');
    }

    /** The same of one character, for a stream. */
    public static boolean canPrint(PrintStream stream, char character) {
        return stream.charset().newEncoder().canEncode(character);
    }

    /**
     * A paragraph with a line break at its end; its second line and all further ones are indented
     * like the first. Colours take no room.
     */
    public static String wrapped(String prefix, String text, int width) {
        int room = width - prefix.length();
        var indent = "\n" + " ".repeat(prefix.length());
        var plain = COLOUR.matcher(text).replaceAll("");
        if (plain.equals(text)) return prefix + WordUtils.wrap(text, room, indent, false) + "\n";
        var words = List.of(text.split(" +")).iterator();
        return prefix + WordUtils.wrap(plain.replaceAll(" +", " "), room, "\n", false).lines()
                .map(line -> Stream.of(line.split(" ")).map(_ -> words.next())
                .collect(Collectors.joining(" "))).collect(Collectors.joining(indent)) + "\n";
    }

    /** A sentence: a capital letter in front, and a full stop at the end. */
    public static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
