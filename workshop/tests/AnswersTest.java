import module java.base;
import engine.jvm.Isolation;
import engine.verdict.Examiner;
import engine.verdict.Examiner.Examined;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Misconception.Kind;
import engine.verdict.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;
import steps.Examiners;
import steps.Steps;
import static org.junit.jupiter.api.Assertions.*;

/**
 * Answers as learners write them, in tests/answers: right ones in many styles, all to be accepted,
 * and wrong ones in several guises, each to be rejected with the id that its folder is named after.
 * More are examined at the same time than there are cores, so that what is said of an answer is
 * true on a busy machine, too.
 */
@Isolated
class AnswersTest {
    /** The fewest files that a kind may have, so that none is lost. */
    private static final int RIGHT = 12, GUISES = 2;
    static final Path ANSWERS = Project.ROOT.resolve("workshop/tests/answers");
    private static final Map<String, Misconception> MISCONCEPTIONS =
            Stream.of(Misconception.values())
                    .collect(Collectors.toMap(Misconception::id, one -> one));
    private static final ExecutorService POOL =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1);
    private static final Map<Path, Future<Examined>> EXAMINED = new ConcurrentHashMap<>();
    private static final Examiner EXAMINER =
            Examiners.of(new Isolation.Open("it is our own code"), false);

    @BeforeAll static void begin() throws Exception {
        for (var answer : answers()) if (Selection.wants(answer))
            EXAMINED.put(answer, POOL.submit(() -> EXAMINER.examine(answer, null)));
    }

    @AfterAll static void end() {
        POOL.shutdownNow();
    }

    static List<Path> answers() throws IOException {
        try (var files = Files.walk(ANSWERS)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    static String name(Path answer) {
        return ANSWERS.relativize(answer).toString();
    }

    /** What the folder of an answer says of it: right, or an id. */
    static String kind(Path answer) {
        return answer.getParent().getFileName().toString();
    }

    @TestFactory Stream<DynamicTest> everyAnswerGetsItsVerdict() throws IOException {
        return answers().stream().filter(Selection::wants)
                .map(answer -> DynamicTest.dynamicTest(name(answer),
                        () -> assertVerdict(kind(answer), EXAMINED.get(answer).get())));
    }

    /** A right answer gets no advice at all, unless it lies in that advice's folder. */
    static void assertVerdict(String kind, Examined examined) {
        var verdict = examined.verdict();
        var findings = verdict.findings();
        var ids = findings.stream().map(Finding::id).toList();
        boolean isRight = kind.equals("right")
                || isAdvice(MISCONCEPTIONS.get(kind), examined.step());
        assertEquals(isRight, verdict.isRight(), () -> verdict.toString());
        if (verdict instanceof Verdict.Right right) {
            assertFalse(right.proof().isEmpty());
            assertTrue(kind.equals("right") ? ids.isEmpty() : ids.contains(kind),
                    findings::toString);
        } else {
            assertEquals(kind, ids.getFirst(), findings::toString);
        }
        for (var finding : findings) {
            assertFalse(finding.evidence().isBlank() || finding.meaning().isBlank(), finding::id);
            assertEquals(isRight, finding.isAdvice(), finding::id);
            assertTrue(finding.lines().stream().allMatch(line -> line.number() > 0), finding::id);
        }
    }

    /** An example is judged on its result only. */
    static boolean isAdvice(Misconception what, String step) {
        return what.kind() == Kind.ADVICE || what.kind() == Kind.MANNER
                && !Steps.isExercise(Project.read("exercises/" + step + ".java"));
    }

    /** A race names the variable and the line of both writes. */
    @TestFactory Stream<DynamicTest> everyRaceHasItsLines() throws IOException {
        return answers().stream().filter(answer -> kind(answer).equals("data-race"))
                .filter(Selection::wants)
                .map(answer -> DynamicTest.dynamicTest(name(answer), () -> {
            var race = EXAMINED.get(answer).get().verdict().findings().getFirst();
            assertFalse(race.lines().isEmpty(), race::evidence);
            var lines = Files.readAllLines(answer);
            for (var line : race.lines())
                assertFalse(lines.get(line.number() - 1).isBlank(), race::evidence);
        }));
    }

    /**
     * The same for the other step with that contract: the first answers of each kind, under its
     * class name.
     */
    @TestFactory Stream<DynamicTest> soForTheStream() throws Exception {
        var folder = terminal.Temporary.folder("answers");
        var kinds = new HashMap<String, Integer>();
        var some = answers().stream().filter(answer -> name(answer).startsWith("mcpi/"))
                .filter(Selection::wants).filter(answer -> !kind(answer).equals("unchanged")
                        && kinds.merge(kind(answer), 1, Integer::sum) <= GUISES).toList();
        var examined = new LinkedHashMap<Path, Future<Examined>>();
        for (var answer : some) {
            var kind = Files.createDirectories(folder.resolve(kind(answer)));
            var copy = Files.writeString(kind.resolve(answer.getFileName()),
                    Files.readString(answer).replace("McpiParallel", "McpiStream"));
            examined.put(copy, POOL.submit(() -> EXAMINER.examine(copy, null)));
        }
        return examined.entrySet().stream().map(one -> DynamicTest.dynamicTest(
                folder.relativize(one.getKey()).toString(), () -> {
            assertEquals("mcpi-stream", one.getValue().get().step());
            assertVerdict(kind(one.getKey()), one.getValue().get());
        }));
    }

    @Test void thereAreEnoughOfEachKind() throws IOException {
        var kinds = answers().stream().collect(Collectors.groupingBy(
                answer -> answer.getParent().getParent().getFileName() + " " + kind(answer),
                TreeMap::new, Collectors.counting()));
        for (var step : List.of("mcpi", "slow-cube", "unique-paths"))
            assertTrue(kinds.get(step + " right") >= RIGHT, kinds::toString);
        kinds.forEach((kind, number) -> assertTrue(number >= GUISES || kind.endsWith("unchanged"),
                kind + ": " + number));
        // SLOW is about time, which belongs into no test.
        for (var misconception : Misconception.values())
            assertTrue(misconception == Misconception.SLOW || kinds.keySet().stream()
                    .anyMatch(kind -> kind.endsWith(" " + misconception.id())), misconception::id);
    }

    /** The first line of each says what is special about it. */
    @Test void everyAnswerSaysWhatIsSpecial() throws IOException {
        for (var answer : answers()) try (var lines = Files.lines(answer)) {
            assertTrue(lines.findFirst().orElse("").matches("// .{8,}"), () -> name(answer));
        }
    }

    /** The exercises as they are, and the solutions, which get no advice either. */
    @TestFactory Stream<DynamicTest> scripts() {
        return ScriptTest.FILES.stream().map(file -> DynamicTest.dynamicTest(file, () -> {
            var findings = EXAMINER.examine(Project.ROOT.resolve(file), null).verdict().findings();
            boolean unchanged =
                    file.startsWith("exercises") && Steps.isExercise(Project.read(file));
            assertEquals(unchanged ? List.of("unchanged") : List.of(),
                    findings.stream().map(Finding::id).toList(), findings::toString);
        }));
    }
}
