package scaling;

import module java.base;

/**
 * Makes an SVG of VectorGraphics2D several times smaller, which draws each letter as a path: with a
 * tenth of a dot, which is exact enough, and each point as its distance from the one before.
 */
final class SmallSvg {
    private static final Pattern PATH = Pattern.compile("(?<= d=\")[^\"]*"),
            TOKEN = Pattern.compile("[A-Za-z]|-?\\d+(?:\\.\\d+)?");

    private final StringBuilder path = new StringBuilder();
    private final Iterator<String> tokens;
    private long x, y, startX, startY;
    private char last;

    private SmallSvg(String path) {
        tokens = TOKEN.matcher(path).results().map(MatchResult::group).iterator();
    }

    static String of(String svg) {
        var paths = PATH.matcher(svg).replaceAll(found -> new SmallSvg(found.group()).relative());
        return paths.replaceAll("(\\.\\d)\\d+(?=[\" )])", "$1").replaceAll("\\.0(?=[\" )])", "")
                .replaceAll("(?m)^ +", "");
    }

    /** Of moves, lines and curves of the second and third degree: these are all there are. */
    private String relative() {
        while (tokens.hasNext()) switch (tokens.next()) {
            case "M" -> {
                points('m', 1);
                startX = x;
                startY = y;
            }
            case "L" -> points('l', 1);
            case "Q" -> points('q', 2);
            case "C" -> points('c', 3);
            case "Z" -> {
                command('z');
                x = startX;
                y = startY;
            }
            case String token -> throw new IllegalArgumentException(token);
        }
        return path.toString();
    }

    /** All points of a command are relative to where it begins. */
    private void points(char name, int number) {
        command(name);
        long newX = 0, newY = 0;
        for (int point = 0; point < number; point++) {
            number(newX = tenths() - x);
            number(newY = tenths() - y);
        }
        x += newX;
        y += newY;
    }

    /** Its name may be left out where it is the same as before, but after a move. */
    private void command(char name) {
        if (name != last || name == 'm') path.append(name);
        last = name;
    }

    private long tenths() {
        return Math.round(10 * Double.parseDouble(tokens.next()));
    }

    private void number(long tenths) {
        var text = tenths % 10 == 0 ? "" + tenths / 10
                : (tenths < 0 ? "-" : "") + (Math.abs(tenths) < 10 ? "" : Math.abs(tenths) / 10)
                + "." + Math.abs(tenths) % 10;
        if (!text.startsWith("-") && Character.isDigit(path.charAt(path.length() - 1)))
            path.append(' ');
        path.append(text);
    }
}
