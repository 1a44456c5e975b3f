import module java.base;
import engine.Examiner;
import engine.Verdict;
import engine.Verdict.State;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;

/** Looks at a file again whenever it has been saved, and shows the verdict in a terminal of any size. */
final class Watching {
    private static final long POLL_MILLISECONDS = 200;
    /** Hints fit into this; to wrap them where there is room would break their code. */
    private static final int HINTS_WIDTH = 80;

    private final Check check;
    private final Examiner examiner;
    private Verdict verdict;
    private LocalTime checked;
    private int hint;

    Watching(Check check, Examiner examiner) {
        this.check = check;
        this.examiner = examiner;
    }

    /** Until q is typed, or Ctrl-C. */
    int run() throws Exception {
        if (System.console() == null || !System.console().isTerminal()) throw Tool.wrong(check, "--watch needs a terminal");
        try (var terminal = TerminalBuilder.builder().provider("exec").build()) {
            var attributes = terminal.enterRawMode();
            try {
                loop(terminal);
            } finally {
                terminal.setAttributes(attributes);
            }
        }
        return verdict != null && verdict.state() == State.PASS ? 0 : 1;
    }

    private void loop(Terminal terminal) throws Exception {
        String seen = null;
        while (true) {
            var text = read();
            if (text != null && !text.equals(seen)) { // an editor may take the file away for a moment
                seen = text;
                hint = 0;
                show(terminal, "Looking at " + check.file + " ...\n");
                verdict = check.examined(examiner, check.file);
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

    private String read() throws InterruptedException {
        try {
            return Files.readString(check.file);
        } catch (IOException e) {
            return null;
        }
    }

    private String screen(Terminal terminal) {
        int width = Math.clamp(terminal.getWidth() > 0 ? terminal.getWidth() : 80, 30, 100);
        var text = new StringBuilder(verdict.state() == State.NOT_A_STEP
                ? "It has no class of a step.\n" : check.text(verdict, width) + "\n");
        if (hint > 0 && verdict.step() != null) Hints.text(verdict.step(), hint).lines()
                .forEach(line -> text.append(width < HINTS_WIDTH ? Check.wrapped(line, "", width) : line + "\n"));
        boolean more = hint < Hints.LEVELS.size() && verdict.state() == State.FAIL;
        return text + Check.wrapped("\n%tT  q: quit%s".formatted(checked, more ? "   h: the next hint" : ""), "", width);
    }

    /** Raw mode needs both characters to begin a line. */
    private static void show(Terminal terminal, String text) {
        terminal.puts(Capability.clear_screen);
        terminal.writer().print(text.replace("\n", "\r\n"));
        terminal.flush();
    }
}
