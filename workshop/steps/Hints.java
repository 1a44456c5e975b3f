package steps;

import module java.base;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** The hints of the steps: a nudge, a plan, and the answer. They come with the tool's //FILES. */
public final class Hints {
    /** The names of the files of a step's hints, without their ending, in order. */
    public static final List<String> LEVELS = List.of("1-hint", "2-bigger-hint", "3-code");

    private Hints() {}

    /**
     * One hint, as it is to be printed here, with a line break at its end.
     *
     * @param step a step of the catalog
     * @param level 1, 2 or 3
     * @throws NoSuchElementException if the step has no hints
     */
    public static String text(String step, int level) {
        var file = "hints/" + step + "/" + LEVELS.get(level - 1) + ".md";
        var markdown = Steps.resource(file).orElseThrow();
        return (Ansi.AUTO.enabled() ? styled(markdown) : markdown).strip() + "\n";
    }

    /** Markdown for a terminal: headings bold, code in colour, emphasis underlined. */
    private static String styled(String markdown) {
        var document = Parser.builder().build().parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override public void visit(Heading heading) {
                embrace(heading, Style.bold);
            }

            @Override public void visit(Emphasis emphasis) {
                embrace(emphasis, Style.underline);
            }

            @Override public void visit(Code code) {
                var coloured = Style.fg_cyan.on() + code.getLiteral() + Style.reset.on();
                code.insertBefore(new Text(coloured));
                code.unlink();
            }

            @Override public void visit(FencedCodeBlock block) {
                block.setLiteral(block.getLiteral().lines()
                        .map(line -> Style.fg_cyan.on() + line + Style.reset.on())
                        .collect(Collectors.joining("\n", "", "\n")));
            }

            void embrace(Node node, Style style) {
                node.prependChild(new Text(style.on()));
                node.appendChild(new Text(Style.reset.on()));
                visitChildren(node);
            }
        });
        return TextContentRenderer.builder()
                .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build().render(document);
    }
}
