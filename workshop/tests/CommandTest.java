import module java.base;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import static org.junit.jupiter.api.Assertions.*;

/** Every command that README.md, the hints and the heads of the scripts print is typed here, and what they quote is compared. */
@Execution(ExecutionMode.CONCURRENT)
class CommandTest {
    /** Texts whose commands are typed in one folder, one after the other: a section of README.md, or all of a step. */
    static final SequencedMap<String, List<String>> GROUPS = groups();
    /** What has been typed in any of the groups: they run side by side. */
    static final Set<String> TYPED = ConcurrentHashMap.newKeySet();
    /** The one command that cannot be typed here, because it runs this: {@code .ci/run} types it. */
    static final String THIS = "./jbangw test";

    static SequencedMap<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var section : Project.read("README.md").split("(?m)^## "))
            groups.put(section.lines().findFirst().orElseThrow().replaceAll("\\W+", "-"), List.of(section));
        for (var step : CatalogTest.STEPS)
            groups.put(step, Stream.concat(hints(step), Stream.of("exercises/" + step + ".java")).map(Project::read).toList());
        return groups;
    }

    static Stream<String> hints(String step) {
        return HintTest.LEVELS.stream().map(level -> "hints/" + step + "/" + level + ".md");
    }

    /** What a text has, in its order. Of a script, only the commands in its comments. */
    static class Contents extends AbstractVisitor {
        final List<String> commands = new ArrayList<>(), links = new ArrayList<>(), headings = new ArrayList<>(), code = new ArrayList<>();
        /** The output that stands beneath a command. */
        final Map<String, String> quoted = new LinkedHashMap<>();

        Contents(String text) {
            if (!text.startsWith("///usr/bin/env jbang")) Parser.builder().build().parse(text).accept(this);
            else Pattern.compile("(?m)^//.*?(\\./jbangw .*?)(?=  |$)").matcher(text).results()
                    .forEach(command -> commands.add(command.group(1)));
        }

        @Override public void visit(FencedCodeBlock block) {
            if (block.getInfo().equals("sh"))
                block.getLiteral().replace("\\\n", " ").lines().forEach(commands::add);
            else if (block.getInfo().equals("java")) code.add(block.getLiteral());
            else if (block.getInfo().isEmpty())
                quoted.put(commands.getLast(), block.getLiteral());
        }

        @Override public void visit(Code code) {
            if (code.getLiteral().matches("(\\./jbangw|jbang) .*"))
                commands.add(code.getLiteral().replaceFirst("^jbang ", "./jbangw "));
        }

        @Override public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override public void visit(Heading heading) {
            headings.add(textOf(heading));
        }

        static String textOf(Node node) {
            var text = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override public void visit(Text part) {
                    text.append(part.getLiteral());
                }
            });
            return text.toString();
        }
    }

    /** What one command makes, a later one of its group uses. */
    @TestFactory Stream<DynamicTest> everyCommandIsTyped(@TempDir Path temporary) {
        return ScriptTest.forEachOf(GROUPS.keySet().stream(), group -> {
            var folder = copyOfTheProject(temporary.resolve(group));
            var commands = new LinkedHashSet<String>();
            var quoted = new HashMap<String, String>();
            for (var text : GROUPS.get(group)) {
                var contents = new Contents(text);
                commands.addAll(contents.commands);
                quoted.putAll(contents.quoted);
            }
            commands.remove(THIS);
            for (var command : commands) {
                // Once is enough, unless it needs a learner's copy, or is quoted.
                if (!TYPED.add(command) && !command.contains("my/") && !quoted.containsKey(command)) continue;
                var result = Project.run(folder, Map.of(), "", List.of("sh", "-c", command));
                assertEquals(expectedStatus(command), result.status(), () -> command + ": " + result.out() + result.err());
                if (quoted.containsKey(command)) assertQuoted(quoted.get(command), result.out());
            }
        });
    }

    /** Who checks a copy of an exercise that nobody has changed is told that it is wrong. */
    static int expectedStatus(String command) {
        return command.matches("\\./jbangw check( my/.*)?") ? 1 : 0;
    }

    /** A run has other numbers than the quotation, other blanks to align them, and perhaps a remark at its end. */
    static void assertQuoted(String quoted, String out) {
        var lines = quoted.lines().count();
        assertEquals(withoutNumbers(quoted.lines()), withoutNumbers(out.lines().limit(lines)));
    }

    static List<String> withoutNumbers(Stream<String> lines) {
        return lines.map(line -> line.replaceAll("[+-]?\\d[\\d,]*(\\.\\d+)?", "#").replaceAll(" +", " ")).toList();
    }

    /** So that no change of the format empties the test above. */
    @Test void thereAreCommands() {
        var commands = GROUPS.values().stream().flatMap(List::stream).flatMap(text -> new Contents(text).commands.stream()).toList();
        assertTrue(commands.size() > 60, commands.toString());
        for (var step : CatalogTest.STEPS) assertTrue(commands.stream().anyMatch(command -> command.contains(" " + step)), step);
    }

    @Test void codeOfTheReadmeIsThatOfTheScripts() {
        var code = new Contents(Project.read("README.md")).code;
        assertFalse(code.isEmpty());
        var scripts = ScriptTest.FILES.stream().map(file -> HintTest.unindented(Project.read(file))).toList();
        for (var block : code)
            assertTrue(scripts.stream().anyMatch(script -> script.contains(HintTest.unindented(block))), block);
    }

    @Test void linksInsideTheProjectResolve() {
        var hints = CatalogTest.STEPS.stream().flatMap(CommandTest::hints);
        for (var file : Stream.concat(Stream.of("README.md"), hints).toList()) {
            var contents = new Contents(Project.read(file));
            var anchors = contents.headings.stream().map(heading ->
                    "#" + heading.toLowerCase().replaceAll("[^\\w -]", "").replace(' ', '-')).toList();
            for (var link : contents.links)
                if (link.startsWith("#")) assertTrue(anchors.contains(link), file + " has no heading for " + link);
                else if (!link.startsWith("https://"))
                    assertTrue(Files.exists(Project.ROOT.resolve(file).resolveSibling(link)), file + " links to " + link);
        }
    }

    static Path copyOfTheProject(Path folder) throws IOException {
        Files.createDirectory(folder);
        for (var name : List.of("jbangw", "jbang-catalog.json", "exercises", "solutions", "hints", "workshop"))
            try (var files = Files.walk(Project.ROOT.resolve(name))) {
                for (var file : files.toList())
                    Files.copy(file, folder.resolve(Project.ROOT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        return folder;
    }
}
