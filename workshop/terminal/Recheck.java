package terminal;

import module java.base;
import engine.verdict.Examiner.Examined;
import engine.verdict.Verdict;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import steps.Hints;

/**
 * Looks at a file again whenever it has been saved, and shows the verdict in a terminal of any
 * size.
 */
public final class Recheck {
    private static final long POLL_MILLISECONDS = 200;
    /** Hints fit into this; to wrap them where there is room would break their code. */
    private static final int HINTS_WIDTH = 80;

    private final Path file;
    private final Supplier<Examined> examination;
    private Examined examined;
    private LocalTime checked;
    private int hint;

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
            } finally {
                terminal.setAttributes(attributes);
            }
        }
        return examined != null && examined.verdict().isRight();
    }

    private void loop(Terminal terminal) throws Exception {
        String seen = null;
        while (true) {
            var text = read();
            if (text != null && !text.equals(seen)) {
                // an editor may take the file away for a moment
                seen = text;
                hint = 0;
                show(terminal, "Looking at " + file + " ...\n");
                examined = examination.get();
                checked = LocalTime.now();
                show(terminal, screen(terminal));
            }
            switch (terminal.reader().read(POLL_MILLISECONDS)) {
                case 'q', 'Q', 3, 4 -> { // Ctrl-C and Ctrl-D, too, are keys here
                    return;
                }
                case 'h', 'H' -> {
                    hint = Math.min(hint + 1, Hints.LEVELS.size());
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

    private String screen(Terminal terminal) {
        int width = Layout.within(Math.max(0, terminal.getWidth()));
        var text = new StringBuilder(VerdictText.whole(examined, width)).append("\n");
        if (hint > 0 && examined.step() != null)
            Hints.text(examined.step(), hint).lines()
                    .forEach(line -> text.append(width < HINTS_WIDTH
                            ? Layout.wrapped("", line, width) : line + "\n"));
        boolean more = hint < Hints.LEVELS.size() && examined.verdict() instanceof Verdict.Wrong;
        return text + Layout.wrapped("",
                "\n%tT  q: quit%s".formatted(checked, more ? "   h: the next hint" : ""), width);
    }

    /** Raw mode needs both characters to begin a line. */
    private static void show(Terminal terminal, String text) {
        terminal.puts(Capability.clear_screen);
        terminal.writer().print(text.replace("\n", "\r\n"));
        terminal.flush();
    }
}
