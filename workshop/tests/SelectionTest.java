import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/** The tool test as it is called: what it runs, what it says, and what it leaves behind. */
class SelectionTest {
    static final List<Class<?>> TESTS = List.of(HintTest.class, EulerTest.class, AnswersTest.class);
    static final List<String> PATHS = List.of("workshop/tests/answers/euler-ode/right--loop.java",
            "workshop/tests/answers/mcpi/data-race--field.java", "solutions/mcpi-stream.java");

    static Selection selection(String... names) {
        return Selection.of(TESTS, PATHS, List.of(names));
    }

    @Test void withoutANameAllOfThem() {
        assertEquals(new Selection(new LinkedHashSet<>(TESTS), Set.of()), selection());
    }

    @Test void aNameIsAPartOfThatOfAClassOrOfAnAnswer() {
        assertEquals(new Selection(Set.of(EulerTest.class, HintTest.class), Set.of()),
                selection("euler", "HintTest"));
        assertEquals(new Selection(Set.of(), Set.of(PATHS.getFirst())), selection("euler-ode"));
        assertEquals(new Selection(Set.of(), Set.of(PATHS.get(1), PATHS.get(2))),
                selection("mcpi", "data-race", "./solutions/mcpi-stream.java"));
        assertEquals(new Selection(Set.of(HintTest.class), Set.of(PATHS.get(1))),
                selection("data-race", "hint"));
    }

    @Test void manyAnswersAreCounted() {
        assertEquals("HintTest, 4 answers",
                new Selection(Set.of(HintTest.class), Set.of("a", "b", "c", "d")).toString());
        assertEquals("b", new Selection(Set.of(), Set.of("b")).toString());
    }

    @Test void allAnswersWinOverSome() {
        assertEquals(new Selection(Set.of(AnswersTest.class), Set.of()),
                selection("data-race", "Answers"));
    }

    @Test void anUnknownNameGetsTheNearestOnes() {
        for (var call : Map.of("hnt", "HintTest", "daat-race", "data-race", "lop", "loop",
                "EulrTest", "EulerTest").entrySet()) {
            var unknown = assertThrows(IllegalArgumentException.class,
                    () -> selection("hint", call.getKey()));
            var sentence = "There is no test and no answer " + call.getKey() + "; did you mean ";
            assertTrue(unknown.getMessage().startsWith(sentence + call.getValue() + ", "),
                    unknown.getMessage());
        }
    }

    @Test void whyATestFailedIsSaidInShort() {
        var failure = assertThrows(AssertionError.class,
                () -> assertEquals("1\n2\n3\n4\n5\n6\n7", "0", "first"));
        var reason = Progress.reason(failure).lines().toList();
        assertTrue(reason.getFirst().contains("first ==> expected: <1"), reason.toString());
        assertTrue(reason.size() <= 7, reason.toString());
        assertTrue(reason.getLast().matches("at SelectionTest\\.\\S*\\(SelectionTest.java:\\d+\\)"),
                reason.toString());
    }

    static List<String> test(Path temporary, String... names) {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return Stream.concat(Stream.of(java, "-Djava.io.tmpdir=" + temporary, "-classpath",
                System.getProperty("java.class.path"), "Test"), Stream.of(names)).toList();
    }

    @Test void unknownNameIsAWrongCall(@TempDir Path temporary) throws Exception {
        var result = Project.run(Project.ROOT, Map.of(), "", test(temporary, "Catlog"));
        assertEquals(2, result.status(), result.err());
        assertEquals("", result.out());
        assertTrue(result.err().matches("There is no test and no answer Catlog; did you mean "
                + "CatalogTest, .* \\(see -h\\)\n"), result.err());
    }

    @Test void aPartIsCountedInTheLastLine(@TempDir Path temporary) throws Exception {
        var result = Project.run(Project.ROOT, Map.of(), "", test(temporary, "Catalog"));
        assertEquals(0, result.status(), result.out() + result.err());
        var tests = result.out().lines().filter(line -> line.startsWith("ok ")).toList();
        assertTrue(tests.stream().allMatch(line -> line.matches("ok +CatalogTest: .*")),
                result.out());
        assertTrue(result.out().endsWith("\n%d passed, 0 failed\n".formatted(tests.size())),
                result.out());
        assertEquals(List.of(), CatalogTest.namesIn(temporary.toString()));
    }

    /** A SIGTERM in the middle of tests that have temporary files and have started programs. */
    @Test void nothingIsLeftBehind(@TempDir Path temporary) throws Exception {
        var test = new ProcessBuilder(test(temporary, "UniquePaths"))
                .directory(Project.ROOT.toFile()).redirectErrorStream(true).start();
        try (var out = test.inputReader()) {
            var line = out.readLine();
            while (line != null && !line.startsWith("ok ")) line = out.readLine();
            assertNotNull(line, "it ended before its first test");
            assertFalse(CatalogTest.namesIn(temporary.toString()).isEmpty());
            test.toHandle().destroy();
            out.transferTo(Writer.nullWriter());
        }
        assertEquals(143, test.waitFor());
        assertEquals(List.of(), CatalogTest.namesIn(temporary.toString()));
    }
}
