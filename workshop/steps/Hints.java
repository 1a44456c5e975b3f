package steps;

import module java.base;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import terminal.Layout;

/** The hints of the steps: a nudge, a plan, and the answer. They come with the tool's //FILES. */
public final class Hints {
    /** The names of the files of a step's hints, without their ending, in order. */
    public static final List<String> LEVELS = List.of("1-hint", "2-bigger-hint", "3-code");

    private Hints() {}

    /**
     * One hint as it is in its file, with a line break at its end.
     *
     * @param step a step of the catalog
     * @param level 1, 2 or 3
     * @throws Steps.Incomplete if the step has no hints
     */
    public static String text(String step, int level) {
        var file = "hints/" + step + "/" + LEVELS.get(level - 1) + ".md";
        return Steps.text(file).strip() + "\n";
    }

    /** The same for a terminal of that width; lines of code are as long as they are. */
    public static String text(String step, int level, int width) {
        var page = new Page(width);
        Parser.builder().build().parse(text(step, level)).accept(page);
        return page.text.toString().strip() + "\n";
    }

    /** Headings bold, code in colour, emphasis underlined, paragraphs wrapped. */
    private static final class Page extends AbstractVisitor {
        final StringBuilder text = new StringBuilder();
        private final int width;
        private String prefix = "";

        Page(int width) {
            this.width = width;
        }

        @Override public void visit(Heading heading) {
            text.append(styled(Style.bold, words(heading))).append("\n\n");
        }

        @Override public void visit(Paragraph paragraph) {
            text.append(Layout.wrapped(prefix, words(paragraph), width));
            prefix = " ".repeat(prefix.length());
            if (!(paragraph.getParent() instanceof ListItem)) text.append("\n");
        }

        @Override public void visit(FencedCodeBlock block) {
            block.getLiteral().lines().forEach(line -> text.append(prefix)
                    .append(styled(Style.fg_cyan, line)).append("\n"));
            text.append("\n");
        }

        @Override public void visit(BulletList list) {
            items(list, _ -> "- ");
        }

        @Override public void visit(OrderedList list) {
            items(list, number -> number + 1 + ". ");
        }

        private void items(Node list, IntFunction<String> mark) {
            int number = 0;
            for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                prefix = mark.apply(number++);
                visitChildren(item);
            }
            prefix = "";
            text.append("\n");
        }
    }

    /** What is inside of a paragraph or a heading. */
    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override public void visit(Text part) {
                words.append(part.getLiteral());
            }

            @Override public void visit(SoftLineBreak lineBreak) {
                words.append(" ");
            }

            @Override public void visit(Code code) {
                words.append(styled(Style.fg_cyan, code.getLiteral()));
            }

            @Override public void visit(Emphasis emphasis) {
                words.append(styled(Style.underline, words(emphasis.getFirstChild())));
            }

            @Override public void visit(StrongEmphasis emphasis) {
                words.append(styled(Style.bold, words(emphasis.getFirstChild())));
            }
        });
        return words.toString();
    }

    private static String styled(Style style, String text) {
        return Ansi.AUTO.enabled() ? style.on() + text + Style.reset.on() : text;
    }
}
