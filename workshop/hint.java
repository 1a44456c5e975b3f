///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION One hint for a step: a nudge, then a plan, then the answer
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS org.commonmark:commonmark:0.28.0
//SOURCES Tool.java
//SOURCES Steps.java
//FILES jbang-catalog.json=../jbang-catalog.json
//FILES hints/=../hints/**/*.md

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
import picocli.CommandLine.*;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Shows one hint, and says how to get the next one. Nothing of a later level is shown early. */
@Command(name = "hint", version = "hint 1.0", mixinStandardHelpOptions = true,
        description = "One hint for a step: a nudge, then a plan, then the answer")
class Hint implements Callable<Integer> {
    static final List<String> LEVELS = List.of("1-hint", "2-bigger-hint", "3-code");

    @Parameters(index = "0", arity = "0..1", paramLabel = "STEP",
            description = "a step, such as mcpi-parallel, or a file of that name")
    String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "LEVEL", defaultValue = "1",
            description = "1 a nudge (the default), 2 a plan, 3 the answer")
    String level;

    public Integer call() {
        var steps = Steps.ofCatalog();
        if (name == null) throw Tool.wrong(this, "STEP must be one of " + String.join(", ", steps.names()));
        var step = steps.named(name).orElseThrow(() ->
                Tool.wrong(this, "There is no step %s; did you mean %s?".formatted(name, steps.nearest(name))));
        if (!level.matches("[123]")) throw Tool.wrong(this, "LEVEL must be 1, 2 or 3, but was " + level);
        var file = LEVELS.get(Integer.parseInt(level) - 1);
        var markdown = Steps.resource("hints/" + step + "/" + file + ".md").orElseThrow();

        IO.println((Ansi.AUTO.enabled() ? styled(markdown) : markdown).strip());
        IO.println(switch (level) {
            case "1" -> "\nStill stuck?  %s hint %s 2".formatted(launcher(), step);
            case "2" -> "\nThe answer:  %s hint %s 3".formatted(launcher(), step);
            default -> "\nSee it run:  %s %s-solution".formatted(launcher(), step);
        });
        return 0;
    }

    /** What the user typed to get here: {@code ./jbangw}, or {@code jbang} where it is installed. */
    static String launcher() {
        var typed = System.getenv().getOrDefault("JBANG_LAUNCH_CMD", "jbang");
        return typed.endsWith("jbangw") ? typed : "jbang";
    }

    /** Markdown for a terminal: headings bold, code in colour, emphasis underlined. */
    static String styled(String markdown) {
        var document = Parser.builder().build().parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override public void visit(Heading heading) {
                embrace(heading, Style.bold);
            }

            @Override public void visit(Emphasis emphasis) {
                embrace(emphasis, Style.underline);
            }

            @Override public void visit(Code code) {
                code.insertBefore(new Text(Style.fg_cyan.on() + code.getLiteral() + Style.reset.on()));
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
        return TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build()
                .render(document);
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
