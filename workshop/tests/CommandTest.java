import module java.base;
import engine.verdict.Misconception;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
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
import steps.Steps;
import static org.junit.jupiter.api.Assertions.*;

/**
 * Every command that the pages, the hints and the heads of the scripts print is typed here, and
 * what they quote is compared.
 */
@Execution(ExecutionMode.CONCURRENT)
class CommandTest {
    /** Texts whose commands are typed in one folder: a page, or all of a step. */
    static final SequencedMap<String, List<String>> GROUPS = groups();
    /** The commands that some group has typed, and the copies they took: they run side by side. */
    private static final Set<List<String>> TYPED = ConcurrentHashMap.newKeySet();
    /** The scripts that JBang has started for a command. */
    private static final Set<String> STARTED = ConcurrentHashMap.newKeySet();
    private static final Pattern PLAIN = Pattern.compile(
            "\\./jbangw (\\w[\\w./-]*)((?: [\\w.,/-]+)*)");
    /** What a learner's copy is called, in a command that makes or uses it. */
    private static final Pattern COPY = Pattern.compile(
            "my/(\\S+)\\.java|jbangw start (\\S+)");
    private static final Pattern ANSWER = Pattern.compile(
            "\\./jbangw check workshop/tests/answers/([^/]+)/([^/]+)/\\S+");
    /** They measure, and nothing else: a test lets them do a little of that. */
    private static final Set<String> BENCHMARKS = Set.of("solutions/McpiBenchmark.java",
            "solutions/spark-cost.java", "workshop/scaling.java");
    /** What is answered when a command asks for a prediction. */
    private static final String GUESS = "2.5\n";
    /** The commands that are not typed here, as patterns, and why. */
    static final Map<String, String> EXEMPT = Map.of(
            "\\./jbangw test", "it runs this test; .ci/run types it",
            ".*@OWNER/REPOSITORY", "it needs a network; a test types its twin on loopback",
            "\\./jbangw trust add", "it says whom this computer trusts, for good",
            "\\./jbangw edit .*", "it opens an editor",
            ".* --watch", "it does not end",
            ".* (spark-cluster (start|stop)|--properties-file \\.spark/).*", "SparkClusterTest "
                    + "types it, with its own cluster",
            "\\./jbangw benchmark", "it measures for minutes; a test types it with few rows");

    static SequencedMap<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var page : PagesTest.ALL)
            groups.put(page.replaceAll("\\W+", "-"), List.of(Project.read(page)));
        for (var step : CatalogTest.STEPS)
            groups.put(step, Stream.concat(hints(step),
                    Stream.of("exercises/" + Steps.fileOf(step))).map(Project::read).toList());
        return groups;
    }

    static Stream<String> hints(String step) {
        return HintTest.LEVELS.stream().map(level -> "hints/" + step + "/" + level + ".md");
    }

    /** What a text has, in its order. Of a script, only the commands in its comments. */
    static class Contents extends AbstractVisitor {
        final List<String> commands = new ArrayList<>(), code = new ArrayList<>();
        final List<String> links = new ArrayList<>(), headings = new ArrayList<>();
        /** The output that stands beneath a command. */
        final Map<String, String> quoted = new LinkedHashMap<>();

        Contents(String text) {
            if (!text.startsWith("///usr/bin/env jbang"))
                Parser.builder().build().parse(text).accept(this);
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
            if (code.getLiteral().matches("\\./jbangw( .*)?|jbang .*"))
                commands.add(code.getLiteral().replaceFirst("^jbang ", "./jbangw "));
        }

        @Override public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override public void visit(Image image) {
            links.add(image.getDestination());
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
            var folder = Project.clone(temporary.resolve(group),
                    "hints", "workshop", "jbang.properties");
            var commands = new LinkedHashSet<String>();
            var quoted = new HashMap<String, String>();
            for (var text : GROUPS.get(group)) {
                var contents = new Contents(text);
                commands.addAll(contents.commands);
                quoted.putAll(contents.quoted);
            }
            commands.removeIf(CommandTest::isExempt);
            for (var command : commands) assertAnswered(folder, command, quoted.get(command));
        });
    }

    /** With the status, the finding and the text that its page says; null if it quotes nothing. */
    private static void assertAnswered(Path folder, String command, String expected)
            throws Exception {
        if (!changes(folder, command) && expected == null) return;
        var result = type(folder, command, expected == null);
        assertEquals(expectedStatus(command), result.status(),
                () -> command + ": " + result.out() + result.err());
        var answer = ANSWER.matcher(command);
        if (answer.matches()) assertTrue(result.out().contains(answer.group(2)),
                () -> command + ": " + result.out());
        if (expected != null) assertQuoted(expected, result.out());
    }

    static boolean isExempt(String command) {
        return EXEMPT.keySet().stream().anyMatch(command::matches);
    }

    /** A command that was typed before says nothing new, unless it makes a copy or has another. */
    static boolean changes(Path folder, String command) throws IOException {
        var key = new ArrayList<>(List.of(command));
        for (var copy : COPY.matcher(command).results().toList()) {
            var file = folder.resolve("my/" + (copy.group(1) == null
                    ? Steps.fileOf(copy.group(2)) : copy.group(1) + ".java"));
            key.add(Files.exists(file) ? Files.readString(file) : UUID.randomUUID().toString());
        }
        return TYPED.add(key);
    }

    /**
     * Types a command. JBang starts each script for the first one that has it; a solution and a
     * tool then do the whole of their work. The words of further ones go to the built script itself
     * (that JBang passes them on is tested in JbangwTest). These, exercises and benchmarks get
     * options that make the work short where they leave it to a default.
     */
    static Project.Result type(Path folder, String command, boolean maybeShort) throws Exception {
        var plain = PLAIN.matcher(command);
        var script = plain.matches() ? script(folder, plain.group(1)) : Optional.<String>empty();
        boolean first = script.isEmpty() || STARTED.add(script.get());
        boolean isShort = script.isPresent() && (script.get().startsWith("exercises/")
                || BENCHMARKS.contains(script.get()));
        if (first && !isShort || !maybeShort)
            return Project.run(folder, Map.of(), GUESS, List.of("sh", "-c", command));
        var words = new ArrayList<>(List.of(plain.group(2).strip().split(" ")));
        words.removeIf(String::isEmpty);
        if (script.get().equals("workshop/scaling.java"))
            words.addAll(0, List.of("--rounds", "1", "--size", "1e5"));
        if (script.get().equals("workshop/check.java") && !words.contains("--own"))
            words.addFirst("--no-speed");
        if (!script.get().startsWith("workshop/"))
            words.addAll(Option.quick(script.get(), List.copyOf(words)));
        if (first) return Project.run(folder, Map.of(), GUESS, Project.jbangwCommandOf(folder,
                Stream.concat(Stream.of(plain.group(1)), words.stream()).toArray(String[]::new)));
        var launcher = Map.of("JBANG_LAUNCH_CMD", folder.resolve("jbangw").toString());
        return Project.run(folder, launcher, GUESS,
                Project.script(script.get()).command(words.toArray(String[]::new)));
    }

    /** The script of this project that an alias or a file is, also as a copy that is unchanged. */
    static Optional<String> script(Path folder, String name) throws IOException {
        if (CatalogTest.CATALOG.getAsJsonObject("aliases").has(name))
            return Optional.of(CatalogTest.scriptOf(name));
        var file = name.replaceFirst("^my/", "exercises/");
        boolean same = ScriptTest.FILES.contains(file) && Files.exists(folder.resolve(name))
                && Files.readString(folder.resolve(name)).equals(Project.read(file));
        return same ? Optional.of(file) : Optional.empty();
    }

    /** A check fails of a copy of an exercise that nobody has changed, and of a wrong answer. */
    static int expectedStatus(String command) {
        if (command.equals("./jbangw check")) return 1;
        var copy = Pattern.compile("\\./jbangw check my/(\\S+)\\.java").matcher(command);
        if (copy.matches()) return ScriptTest.EXERCISES.contains(copy.group(1)) ? 1 : 0;
        var answer = ANSWER.matcher(command);
        if (!answer.matches() || answer.group(2).equals("right")) return 0;
        var what = Stream.of(Misconception.values())
                .filter(one -> one.id().equals(answer.group(2))).findFirst().orElseThrow();
        var step = answer.group(1).equals("mcpi") ? "mcpi-parallel" : answer.group(1);
        return AnswersTest.isAdvice(what, step) ? 0 : 1;
    }

    /** A run has other numbers, other blanks to align them, and perhaps a remark at its end. */
    static void assertQuoted(String quoted, String out) {
        var lines = quoted.lines().count();
        assertEquals(withoutNumbers(quoted.lines()), withoutNumbers(out.lines().limit(lines)));
    }

    static List<String> withoutNumbers(Stream<String> lines) {
        return lines.map(line -> line.replaceAll("[+-]?\\d[\\d,]*(\\.\\d+)?", "#")
                .replaceAll(" +", " ")).toList();
    }

    /** So that no change of the format empties the test above. */
    @Test void thereAreCommands() {
        assertTrue(all().size() > 60, all().toString());
        for (var step : CatalogTest.STEPS)
            assertTrue(all().stream().anyMatch(command -> command.contains(" " + step)), step);
    }

    /** What is exempt, and no longer on any page, is taken off the list. */
    @Test void whatIsExemptIsThere() {
        for (var exempt : EXEMPT.keySet())
            assertTrue(all().stream().anyMatch(command -> command.matches(exempt)), exempt);
    }

    private static List<String> all() {
        return GROUPS.values().stream().flatMap(List::stream)
                .flatMap(text -> new Contents(text).commands.stream()).toList();
    }
}
