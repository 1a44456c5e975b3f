import module java.base;
import engine.verdict.Misconception;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import static org.junit.jupiter.api.Assertions.*;

/** The pages of the lesson: what they all have, how long they are, and what they quote. */
class PagesTest {
    static final String README = "README.md";
    private static final String PICTURES = "lesson/pictures";
    /** The parts of the lesson, in its order, and what stands beside them. */
    static final List<String> PARTS = List.of("1-why", "2-waiting", "3-computing", "4-streams",
            "5-final", "6-further", "7-cluster", "8-summary"),
            BESIDE = List.of("words", "python", "setup", "instructor");
    static final List<String> LESSON = Stream.concat(PARTS.stream(), BESIDE.stream())
            .map(PagesTest::file).toList();
    static final List<String> ALL =
            Stream.concat(Stream.of(README), LESSON.stream()).toList();
    private static final int README_LINES = 130, LINES = 149, COLUMNS = 100;

    static String file(String page) {
        return "lesson/" + page + ".md";
    }

    @Test void thereIsNoOtherPage() throws IOException {
        assertEquals(Stream.concat(LESSON.stream(), Stream.of(PICTURES)).sorted().toList(),
                CatalogTest.namesIn("lesson").stream().map(name -> "lesson/" + name).toList());
    }

    /** Each picture is on a page that has the command which makes it, and is soon loaded. */
    @Test void everyPictureIsShownWithItsCommand() throws IOException {
        for (var name : CatalogTest.namesIn(PICTURES)) {
            var pages = ALL.stream().map(Project::read)
                    .filter(text -> text.contains("](pictures/" + name + ")")
                    || text.contains("](" + PICTURES + "/" + name + ")")).toList();
            assertFalse(pages.isEmpty(), name);
            var stem = name.substring(0, name.indexOf('.') + 1);
            for (var text : pages) assertTrue(new CommandTest.Contents(text).commands.stream()
                    .anyMatch(command -> command.contains(" " + stem)), name);
            assertTrue(Files.size(Project.ROOT.resolve(PICTURES, name)) < 100_000, name);
        }
    }

    /** A table and a link are as wide as they are. */
    @TestFactory Stream<DynamicTest> everyPageIsShort() {
        return ScriptTest.forEachOf(ALL.stream(), page -> {
            var lines = Project.read(page).lines().toList();
            int most = page.equals(README) ? README_LINES : LINES;
            assertTrue(lines.size() <= most, lines.size() + " lines, at most " + most);
            for (var line : lines)
                assertTrue(line.length() <= COLUMNS || line.startsWith("|")
                        || line.matches("\\[.*(\\)|https://\\S+)"), line);
        });
    }

    @TestFactory Stream<DynamicTest> theSameLinksAreAtTheTopAndAtTheBottom() {
        var links = Project.read(LESSON.getFirst()).lines().findFirst().orElseThrow();
        for (var page : LESSON)
            assertTrue(links.contains("](" + Path.of(page).getFileName() + ")"), page);
        return ScriptTest.forEachOf(LESSON.stream(), page -> {
            var lines = Project.read(page).lines().toList();
            assertEquals(links, lines.getFirst());
            assertEquals(links, lines.getLast());
        });
    }

    /** One title, and the same three headings, in this order. */
    @TestFactory Stream<DynamicTest> everyPartHasItsHeadings() {
        var common = List.of("Questions", "Objectives", "Key points");
        return ScriptTest.forEachOf(PARTS.stream(), part -> {
            var text = Project.read(file(part));
            assertEquals(1, text.lines().filter(line -> line.startsWith("# ")).count());
            var headings = new ArrayList<>(new CommandTest.Contents(text).headings);
            headings.retainAll(common);
            assertEquals(common, headings);
        });
    }

    /** An answer is in a fold: each is closed before the next one is opened. */
    @TestFactory Stream<DynamicTest> everyFoldIsClosed() {
        return ScriptTest.forEachOf(ALL.stream(), page -> {
            var folds = Pattern.compile("(?m)^<details><summary>[^<]+</summary>\\n\\n|^</details>$")
                    .matcher(Project.read(page)).results()
                    .map(fold -> fold.group().startsWith("</") ? ")" : "(")
                    .collect(Collectors.joining());
            assertTrue(folds.matches("(\\(\\))*"), folds);
            assertEquals(folds.length(), Project.read(page).split("details>", -1).length - 1);
        });
    }

    @Test void everyStepIsInAPart() {
        var named = new LinkedHashSet<String>();
        for (var part : PARTS)
            for (var command : new CommandTest.Contents(Project.read(file(part))).commands)
                Stream.of(command.split(" ")).filter(CatalogTest.STEPS::contains)
                        .forEach(named::add);
        assertEquals(Set.copyOf(CatalogTest.STEPS), named);
    }

    @TestFactory Stream<DynamicTest> anExerciseHasItsThreeLines() {
        var commands = PARTS.stream().map(part -> Project.read(file(part)))
                .flatMap(text -> new CommandTest.Contents(text).commands.stream()).toList();
        return ScriptTest.forEachOf(ScriptTest.EXERCISES.stream(), step -> {
            assertTrue(commands.contains("./jbangw start " + step));
            assertTrue(commands.stream().anyMatch(command ->
                    command.startsWith("./jbangw my/" + step + ".java")));
            assertTrue(commands.contains("./jbangw check my/" + step + ".java"));
        });
    }

    /** A wrong piece is from an answer that the page names: its path says what is wrong. */
    @TestFactory Stream<DynamicTest> quotedJavaIsThatOfAScriptOrOfAnAnswer() throws IOException {
        var right = new ArrayList<String>();
        for (var script : ScriptTest.FILES) right.add(Project.read(script));
        for (var answer : AnswersTest.answers())
            if (AnswersTest.kind(answer).equals("right")) right.add(Files.readString(answer));
        return ScriptTest.forEachOf(ALL.stream(), page -> {
            var text = Project.read(page);
            var sources = new ArrayList<>(right);
            answersIn(text).forEach(answer -> sources.add(Project.read(answer)));
            for (var block : new CommandTest.Contents(text).code)
                for (var quote : Quote.of(block))
                    assertTrue(sources.stream().anyMatch(quote::isIn), quote::code);
        });
    }

    @Test void thereIsJavaToRead() {
        for (var part : PARTS.subList(0, 5))
            assertFalse(new CommandTest.Contents(Project.read(file(part))).code.isEmpty(), part);
    }

    /** Four answers a part, of which each is checked by a command of the page. */
    @TestFactory Stream<DynamicTest> everyPartAsksWhichAnswerIsRight() {
        return ScriptTest.forEachOf(PARTS.subList(0, 5).stream(), part -> {
            var text = Project.read(file(part));
            assertTrue(text.contains("Four answers: which one is right"), part);
            assertTrue(answersIn(text).size() >= 2, part);
        });
    }

    /** Instructors find each id, the gravest first. */
    @Test void everyIdIsOnTheInstructorsPage() {
        var section = Project.read(file("instructor")).split("\n- wrong: ")[1];
        assertEquals(Stream.of(Misconception.values()).map(Misconception::id).toList(),
                Pattern.compile("`([a-z-]+)`").matcher(section).results()
                        .map(id -> id.group(1)).toList());
    }

    /** The states to type are files of the corpus. */
    @Test void everyStateOfTheLiveCodingIsAnAnswer() {
        var states = Pattern.compile("`([a-z-]+/[a-z-]+/[a-z-]+\\.java)`")
                .matcher(Project.read(file("instructor"))).results()
                .map(state -> state.group(1)).toList();
        assertTrue(states.size() >= 4 * ScriptTest.EXERCISES.size(), states.toString());
        for (var state : states)
            assertTrue(Files.exists(AnswersTest.ANSWERS.resolve(state)), state);
    }

    static List<String> answersIn(String text) {
        return Pattern.compile("workshop/tests/answers/\\S+\\.java").matcher(text).results()
                .map(MatchResult::group).toList();
    }

    @Test void linksInsideTheProjectResolve() {
        var hints = CatalogTest.STEPS.stream().flatMap(CommandTest::hints);
        for (var file : Stream.concat(ALL.stream(), hints).toList())
            for (var link : new CommandTest.Contents(Project.read(file)).links) {
                if (link.startsWith("https://")) continue;
                var parts = link.split("#", 2);
                var target = parts[0].isEmpty() ? Path.of(file)
                        : Path.of(file).resolveSibling(parts[0]).normalize();
                assertTrue(Files.exists(Project.ROOT.resolve(target)), file + " links to " + link);
                if (parts.length == 2) assertTrue(anchors(target).contains(parts[1]),
                        file + " links to " + link);
            }
    }

    /** What GitHub makes of the headings of a page. */
    static List<String> anchors(Path page) {
        return new CommandTest.Contents(Project.read(page.toString())).headings.stream()
                .map(heading -> heading.toLowerCase().replaceAll("[^\\w -]", "").replace(' ', '-'))
                .toList();
    }
}
