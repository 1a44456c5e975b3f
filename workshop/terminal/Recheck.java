package terminal;

import module java.base;
import engine.verdict.Examiner.Examined;
import engine.verdict.Verdict;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import steps.Hints;
import steps.Workshop;

/**
 * Looks at a file again whenever it has been saved, and shows the verdict in a terminal of any
 * size: what does not fit is cut at the end, and a hint is shown in parts.
 */
public final class Recheck {
    private static final long POLL_MILLISECONDS = 200;
    /** An editor may take the file away for a moment. */
    private static final int GONE_POLLS = 5;
    private static final int USUAL_ROWS = 24, FEWEST_HINT_ROWS = 3;

    private final Path file;
    private final Supplier<Examined> examination;
    private Examined examined;
    private LocalTime checked;
    /** The hint's level, 0 for none, and how many of its lines have been shown. */
    private int level, shown;
    private boolean gone;

    /** Shows what the examination of the file gives. */
    public Recheck(Path file, Supplier<Examined> examination) {
        this.file = file;
        this.examination = examination;
    }

    /** Until q is typed, or Ctrl-C; gives whether the last verdict was that it is right. */
    public boolean run() throws Exception {
        try (var terminal = TerminalBuilder.builder().provider("exec").build()) {
            var attributes = terminal.enterRawMode();
            try {
                loop(terminal);
                terminal.writer().print("\r\n");
            } finally {
                terminal.setAttributes(attributes);
            }
        }
        return examined != null && examined.verdict().isRight();
    }

    private void loop(Terminal terminal) throws Exception {
        String seen = null;
        int missing = 0;
        while (true) {
            var text = read();
            missing = text == null ? missing + 1 : 0;
            if (missing == GONE_POLLS) {
                seen = null;
                gone = true;
                show(terminal, screen(terminal));
            } else if (text != null && !text.equals(seen)) {
                seen = text;
                level = shown = 0;
                gone = false;
                show(terminal, List.of());
                examined = examination.get();
                checked = LocalTime.now();
                show(terminal, screen(terminal));
            }
            switch (terminal.reader().read(POLL_MILLISECONDS)) {
                case 'q', 'Q', 3, 4 -> { // Ctrl-C and Ctrl-D, too, are keys here
                    return;
                }
                case 'h', 'H' -> {
                    if (!offersHint()) break;
                    if (level == 0) level = recommended();
                    show(terminal, screen(terminal));
                }
                default -> { }
            }
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return null;
        }
    }

    private boolean offersHint() {
        return !gone && examined != null && examined.step() != null
                && examined.verdict() instanceof Verdict.Wrong
                && level <= Hints.LEVELS.size();
    }

    /** The level that helps against what is gravest. */
    private int recommended() {
        return Math.max(1, examined.verdict().findings().getFirst().what().hint());
    }

    /** As many lines as there is room for; the last one says what can be typed. */
    private List<String> screen(Terminal terminal) {
        int width = Layout.within(Math.max(0, terminal.getWidth()));
        int rows = terminal.getHeight() > 0 ? terminal.getHeight() : USUAL_ROWS;
        var words = VerdictText.here().within(width);
        var lines = new ArrayList<String>();
        if (gone) {
            lines.addAll(lines(Workshop.typed(file)
                    + " is gone; it is checked when it is there again.", width));
        } else if (level == 0) {
            lines.addAll(cut(lines(words.whole(examined), width), rows - 2));
        } else {
            lines.addAll(cut(lines(words.brief(examined), width), rows - 3 - FEWEST_HINT_ROWS));
            lines.add("");
            lines.addAll(partOfHint(width, rows - 2 - lines.size()));
        }
        lines.add("");
        lines.add("%tT  q: quit%s".formatted(checked, !offersHint() ? ""
                : level == 0 ? "  h: a hint" : shown > 0 ? "  h: more of it" : "  h: next hint"));
        return lines;
    }

    /** The next lines of the hint; after its last ones, the next hint's turn has come. */
    private List<String> partOfHint(int width, int room) {
        var hint = lines(Hints.text(examined.step(), level, width), width);
        while (hint.get(shown).isBlank()) shown++;
        var part = hint.subList(shown, Math.min(hint.size(), shown + room));
        shown += part.size();
        if (shown == hint.size()) {
            level++;
            shown = 0;
        }
        return part;
    }

    /** What is wider than the terminal, such as code, goes on in the next line. */
    private static List<String> lines(String text, int width) {
        return text.lines().flatMap(line -> AttributedString.fromAnsi(line)
                .columnSplitLength(width).stream().map(AttributedString::toAnsi)).toList();
    }

    private static List<String> cut(List<String> lines, int room) {
        if (lines.size() <= room) return lines;
        return Stream.concat(lines.stream().limit(room - 1), Stream.of("...")).toList();
    }

    /** Raw mode needs both characters to begin a line; the last line needs none. */
    private static void show(Terminal terminal, List<String> lines) {
        terminal.puts(Capability.clear_screen);
        terminal.writer().print(String.join("\r\n", lines));
        terminal.flush();
    }
}
